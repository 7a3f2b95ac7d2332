const LONGEST_RUN = 4;
/** The kinds of the characters that German words are made of, by code. */
const KINDS = Array.from({ length: 0x180 }, (_, code) => kindOf(String.fromCharCode(code)));

/** "Müller" → "Xxxx", "US-Außenminister" → "XX-Xxxx", "1990er" → "ddddxx": cases and digits, runs cut at four. */
export function shapeOf(word: string): string {
  let shape = '';
  let run = 0;
  for (const character of word) {
    const kind = KINDS[character.codePointAt(0) ?? 0] ?? kindOf(character);
    run = shape.endsWith(kind) ? run + 1 : 1;
    if (run <= LONGEST_RUN) shape += kind;
  }
  return shape;
}

/** "Müller" → "Xx", "US-Außenminister" → "X-Xx". */
export function outlineOf(shape: string): string {
  return shape.replace(/(.)\1+/gu, '$1');
}

function kindOf(character: string): string {
  if (/\p{Ll}/u.test(character)) return 'x';
  if (/\p{Lu}/u.test(character)) return 'X';
  return /\p{N}/u.test(character) ? 'd' : character;
}
