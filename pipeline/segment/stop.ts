import { isApostrophe, isWordPart, Kind, kindAt } from './characters.ts';

/** A place where a sentence may end: a run of marks such as `.`, `?!` or `.“`, with what stands around it. */
export interface Stop {
  text: string;
  /** Where the sentence began that would end here. */
  from: number;
  /** Where the paragraph ends. */
  limit: number;
  /** The first mark of the run. */
  start: number;
  /** After the last full stop, question or exclamation mark or ellipsis. */
  end: number;
  /** After the closing quotation marks and brackets that belong to the run: here the sentence would end. */
  close: number;
  /** The next character that is not blank; `limit` if there is none. */
  next: number;
  /** The run holds a bracket that was opened inside this sentence, not at its start. */
  inBrackets: boolean;
  /** A lone full stop: the only mark that may belong to a number or an abbreviation. */
  isFullStop: boolean;
  /** All that is glued to the run's left: "reagieren", "z.B", "www.example.de"; empty after a closing mark. */
  chunk: string;
  /** The last part of the chunk: "27" of "26./27", "J" of "Hans-J". */
  word: string;
  /** The first letter or digit after the run, beyond opening marks, dashes and bullets; -1 if none is near. */
  lead: number;
  /** The word or number at the lead ("Oktober", "FC", "2005"); empty if there is none. */
  following: string;
}

const LONGEST_WORD = 48;
const LONGEST_LEAD = 8;

function breaksWord(text: string, index: number): boolean {
  const kind = kindAt(text, index);
  if (kind === Kind.quote) return !isApostrophe(text, index);
  return kind === Kind.blank || kind === Kind.open || kind === Kind.close;
}

/** Where the run without blanks, quotation marks and brackets that ends at `end` starts; `end` if it is endless. */
function chunkStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && !breaksWord(text, start - 1)) {
    start--;
    if (end - start > LONGEST_WORD) return end;
  }
  return start;
}

export function chunkBefore(text: string, start: number, from: number): string {
  return text.slice(chunkStart(text, start, from), start);
}

export function lastPart(chunk: string): string {
  for (let index = chunk.length - 1; index >= 0; index--) {
    if (kindAt(chunk, index) === Kind.dash || chunk.charAt(index) === '/')
      return chunk.slice(index + 1);
  }
  return chunk;
}

const LEADS: ReadonlySet<Kind> = new Set([
  Kind.quote,
  Kind.open,
  Kind.symbol,
  Kind.dash,
  Kind.blank,
  Kind.surrogate,
]);

export function leadFrom(text: string, next: number, limit: number): number {
  let index = next;
  while (index < limit && index - next < LONGEST_LEAD && LEADS.has(kindAt(text, index))) index++;
  return index < limit && isWordPart(kindAt(text, index)) ? index : -1;
}

export function wordFrom(text: string, lead: number, limit: number): string {
  if (lead < 0) return '';
  let end = lead;
  while (end < limit && end - lead < LONGEST_WORD && isWordPart(kindAt(text, end))) end++;
  return text.slice(lead, end);
}

/** Whether the stop's word is the first of its sentence ("1." of "1. Die Regierung zahlt."). */
export function isFirstWord(stop: Stop): boolean {
  return stop.chunk !== '' && stop.start - stop.chunk.length <= stop.from;
}

/** The words before the stop's word, nearest first, at most `count`, with their own full stops. */
export function wordsBefore(stop: Stop, count: number): string[] {
  const { text, from } = stop;
  const words: string[] = [];
  let end = stop.start - stop.chunk.length;
  while (words.length < count) {
    let edge = end;
    while (edge > from && end - edge < LONGEST_LEAD && breaksWord(text, edge - 1)) edge--;
    const start = chunkStart(text, edge, from);
    if (start === edge) break;
    words.push(text.slice(start, edge));
    end = start;
  }
  return words;
}

/** The word right before the stop's word; empty if there is none. */
export function wordBefore(stop: Stop): string {
  return wordsBefore(stop, 1)[0] ?? '';
}

export function isGlued(stop: Stop): boolean {
  return stop.next === stop.close && stop.next < stop.limit;
}

/** The run ends in a quotation mark. */
export function endsQuotation(stop: Stop): boolean {
  return stop.close > stop.end && kindAt(stop.text, stop.close - 1) === Kind.quote;
}
