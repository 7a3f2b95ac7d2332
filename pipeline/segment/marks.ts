import { isWordPart, Kind, kindAt, skipBlanks } from './characters.ts';

/** Marks that only ever open, whatever the typographic school. */
const ALWAYS_OPEN = '„‚‟‛';
/** Marks that are apostrophes or inner quotation marks as a rule, and tell nothing about an open quotation. */
const SINGLE = "'’‘‚‛`´";

const isDouble = (text: string, index: number): boolean => !SINGLE.includes(text.charAt(index));
const isAlwaysOpen = (text: string, index: number): boolean =>
  ALWAYS_OPEN.includes(text.charAt(index));

/**
 * Whether a quotation is open after the mark at `index`, given that one was open (or not) before it.
 * Straight marks, and curly and angled ones, which every school turns its own way, are read by what they touch.
 */
export function opensAfter(text: string, index: number, limit: number, open: boolean): boolean {
  if (!isDouble(text, index)) return open;
  if (isAlwaysOpen(text, index)) return true;
  const before = kindAt(text, index - 1);
  const after = index + 1 < limit ? kindAt(text, index + 1) : Kind.blank;
  if (before === Kind.blank && after === Kind.blank) return !open;
  if (before === Kind.blank || before === Kind.open) return true;
  if (after === Kind.blank) return false;
  return isWordPart(before) && isWordPart(after) ? open : !open;
}

const isCloser = (text: string, index: number): boolean =>
  (kindAt(text, index) === Kind.quote && !isAlwaysOpen(text, index)) ||
  kindAt(text, index) === Kind.close;

/**
 * Where the closing marks end that belong to a run of stops which ends at `end`: `“` in `.“ Danach`, `.»)` whole,
 * none in `.„Den`. Marks glued to a following word close only an open quotation (`.“Danach`).
 */
export function closeOf(text: string, end: number, limit: number, open: boolean): number {
  let close = end;
  while (close < limit && isCloser(text, close)) close++;
  if (close > end && close < limit && isWordPart(kindAt(text, close))) {
    const closes = open || kindAt(text, end) === Kind.close;
    close = closes ? end + 1 : end;
  }
  return close > end ? close : detachedClose(text, end, limit, open);
}

/** A closing mark between blanks, as French and careless typing have it: `. » Danach`. */
function detachedClose(text: string, end: number, limit: number, open: boolean): number {
  const index = skipBlanks(text, end, limit);
  if (!open || index >= limit || !isCloser(text, index) || !isDouble(text, index)) return end;
  const after = index + 1 < limit ? kindAt(text, index + 1) : Kind.blank;
  return after === Kind.blank || after === Kind.pause ? index + 1 : end;
}
