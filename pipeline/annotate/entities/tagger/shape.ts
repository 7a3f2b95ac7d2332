import { memoize } from '../../../text/memoize.ts';

const LONGEST_RUN = 4;

/** "Müller" → "Xxxx", "US-Außenminister" → "XX-Xxxx", "1990er" → "ddddxx": cases and digits, runs cut at four. */
export function shapeOf(word: string): string {
  let shape = '';
  let run = 0;
  for (const character of word) {
    const kind = kindOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= LONGEST_RUN) shape += kind;
  }
  return shape;
}

/** "Müller" → "Xx", "US-Außenminister" → "X-Xx". */
export function outlineOf(shape: string): string {
  return shape.replace(/(.)\1+/gu, '$1');
}

const kindOf = memoize(kindOfCharacter);

function kindOfCharacter(character: string): string {
  if (/\p{Ll}/u.test(character)) return 'x';
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{N}/u.test(character) ? 'd' : character;
}
