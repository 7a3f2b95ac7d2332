import type { Span } from '../../../schemas/span.ts';
import { isLetter, isWordPart, Kind, kindAt, skipBlanks } from '../characters.ts';
import { apostropheEnd, endsInApostrophe } from './apostrophes.ts';
import { belongsToWord } from './full-stop.ts';
import { joinsAt } from './joiners.ts';
import { webAddressEnd } from './web-address.ts';

/** After the letters, digits and joining marks from `start` on; the full stop of an abbreviation included. */
function wordEnd(text: string, start: number, sentence: Span): number {
  const address = webAddressEnd(text, start, sentence.end);
  if (address > start) return address;
  let end = start;
  do {
    end++;
    while (end < sentence.end && isWordPart(kindAt(text, end))) end++;
  } while (joinsAt(text, end, sentence.end));
  if (end >= sentence.end) return end;
  if (belongsToWord(text, start, end, sentence)) return end + 1;
  if (endsInApostrophe(text, end, sentence)) return end + 1;
  return text.charAt(end) === '-' && cutsCompound(kindAt(text, end + 1)) ? end + 1 : end;
}

/** What follows the hyphen of "Vor- und", "(Vor-)Urteil", "Vor-, Haupt-". */
function cutsCompound(kind: Kind): boolean {
  return kind === Kind.blank || kind === Kind.pause || kind === Kind.close || kind === Kind.quote;
}

/** After a run of the same character: `--`, `§§`. */
function runEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && text.charCodeAt(end) === text.charCodeAt(start)) end++;
  return end;
}

/** After an ellipsis, or after question and exclamation marks in a row. */
function stopEnd(text: string, start: number, limit: number): number {
  const family = '.…'.includes(text.charAt(start)) ? '.…' : '!?‼⁇⁈⁉';
  let end = start + 1;
  while (end < limit && family.includes(text.charAt(end))) end++;
  return end;
}

/** A sign or hyphen that belongs to what follows: "-3,5", "+22", "#Kiel", "°C". */
function leadsWord(text: string, start: number): boolean {
  const mark = text.charAt(start);
  const after = kindAt(text, start + 1);
  if ('#@'.includes(mark)) return isWordPart(after);
  if (mark === '°') return isLetter(after);
  if ('+−-'.includes(mark) && after === Kind.digit) return !isWordPart(kindAt(text, start - 1));
  return mark === '-' && isLetter(after) && !isWordPart(kindAt(text, start - 1));
}

function tokenEnd(text: string, start: number, sentence: Span): number {
  const kind = kindAt(text, start);
  if (isWordPart(kind)) return wordEnd(text, start, sentence);
  switch (kind) {
    case Kind.stop:
      return stopEnd(text, start, sentence.end);
    case Kind.quote:
      return apostropheEnd(text, start, sentence.end);
    case Kind.surrogate:
      return Math.min(sentence.end, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
    case Kind.symbol:
    case Kind.dash:
      if (start + 1 < sentence.end && leadsWord(text, start))
        return wordEnd(text, start + 1, sentence);
      return runEnd(text, start, sentence.end);
    default:
      return start + 1;
  }
}

/**
 * The tokens of a sentence as flat offsets into the text: start, end, start, end, … in UTF-16 code units. Words,
 * numbers and marks in the manner of GermEval 2014: "US-Außenminister", "z.B.", "11.00", "3." and a web address are
 * one token each, every quotation mark, an ellipsis and other marks are too. Linear in the span.
 */
export function tokensOf(text: string, sentence: Span): number[] {
  const tokens: number[] = [];
  let index = skipBlanks(text, sentence.start, sentence.end);
  while (index < sentence.end) {
    const end = tokenEnd(text, index, sentence);
    tokens.push(index, end);
    index = skipBlanks(text, end, sentence.end);
  }
  return tokens;
}
