import type { Span } from '../../../schemas/span.ts';
import { isApostrophe, isWordPart, Kind, kindAt } from '../characters.ts';
import { isClitic } from '../words.ts';

const LONGEST_CLITIC = 6;
const WINDOW = 80;
const isMark = (text: string, index: number): boolean => "'’".includes(text.charAt(index));

/** After the apostrophe and word of "'ne Idee", "’s war", "'43"; after the lone mark of "'Opfer'". */
export function apostropheEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  if (!isMark(text, start)) return end;
  while (end < limit && end - start <= LONGEST_CLITIC && isWordPart(kindAt(text, end))) end++;
  const word = text.slice(start + 1, end);
  const isYear = /^\d\d$/.test(word);
  return (isYear || isClitic(word)) && kindAt(text, end) !== Kind.quote ? end : start + 1;
}

/** Whether a single quotation mark before `index` still waits for its closing mark, as in "'Das Haus' ". */
function isQuoted(text: string, index: number, from: number): boolean {
  let open = false;
  for (let i = Math.max(from, index - WINDOW); i < index; i++) {
    if (kindAt(text, i) !== Kind.quote || isApostrophe(text, i)) continue;
    if ('‚‘‹›'.includes(text.charAt(i))) open = true;
    else if (isMark(text, i)) open = !open && !isWordPart(kindAt(text, i - 1));
  }
  return open;
}

/** Whether the mark at `index`, right after a word, is the apostrophe of "Klaus' Idee" or "hab' ich". */
export function endsInApostrophe(text: string, index: number, sentence: Span): boolean {
  if (index + 1 >= sentence.end || !isMark(text, index)) return false;
  if (kindAt(text, index + 1) !== Kind.blank || !/[sßxzbhnt]/.test(text.charAt(index - 1)))
    return false;
  return !isQuoted(text, index, sentence.start);
}
