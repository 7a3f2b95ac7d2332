import type { Span } from '../../../schemas/span.ts';
import { abbreviationAt } from '../../text/abbreviations.ts';
import { isLetter, Kind, kindAt } from '../characters.ts';

const ORDINAL = /^\d{1,3}$|^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$|[-–/]\d{1,3}$/;
const INITIALS = /^(?:\p{L}\.)+\p{L}$|[-–]\p{Lu}$/u;
const LONGEST_NUMERAL = 16;

/** Whether nothing but closing marks follows `index` in the sentence. */
function isFinal(text: string, index: number, sentence: Span): boolean {
  let after = index;
  while (after < sentence.end) {
    const kind = kindAt(text, after);
    if (kind !== Kind.quote && kind !== Kind.close) return false;
    after++;
  }
  return true;
}

/**
 * Whether the full stop at `dot` belongs to the word from `start` on: to an abbreviation, an initial or, unless it
 * ends the sentence, an ordinal ("am 3. Mai", but "auf Platz 3.").
 */
export function belongsToWord(text: string, start: number, dot: number, sentence: Span): boolean {
  if (text.charAt(dot) !== '.' || text.charAt(dot + 1) === '.') return false;
  const abbreviation = abbreviationAt(text, dot, sentence.start);
  if (abbreviation !== null && abbreviation.kind !== 'counter_word') return true;
  if (isFinal(text, dot + 1, sentence)) return false;
  if (abbreviation !== null) return true;
  if (dot - start > LONGEST_NUMERAL) return false;
  if (kindAt(text, dot + 1) === Kind.quote) return false;
  const word = text.slice(start, dot);
  return (
    (word.length === 1 && isLetter(kindAt(word, 0))) || ORDINAL.test(word) || INITIALS.test(word)
  );
}
