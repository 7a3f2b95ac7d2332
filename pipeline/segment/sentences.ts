import { type Span, trimmed } from '../../schemas/span.ts';
import { Kind, kindAt, skipBlanks } from './characters.ts';
import { type SentenceHeuristic, verdictOn } from './heuristic.ts';
import { closeOf, opensAfter } from './marks.ts';
import { ABBREVIATIONS } from './rules/abbreviations.ts';
import { ELLIPSIS } from './rules/ellipsis.ts';
import { FOLLOWING } from './rules/following.ts';
import { NUMBERS } from './rules/numbers.ts';
import { chunkBefore, lastPart, leadFrom, type Stop, wordFrom } from './stop.ts';

/** In the order in which they are asked. */
export const SENTENCE_HEURISTICS: readonly SentenceHeuristic[] = [
  ...FOLLOWING,
  ...NUMBERS,
  ...ABBREVIATIONS,
  ...ELLIPSIS,
];

/** What is open at a place of the text. */
interface Scan {
  /** Where the current sentence began. */
  from: number;
  index: number;
  inQuotation: boolean;
  /** The last opening bracket; -1 if none. */
  bracket: number;
}

/** The stop whose first mark is at the scan's place. */
function stopAt(text: string, scan: Scan, limit: number): Stop {
  const start = scan.index;
  let end = start;
  let close = start;
  while (close < limit && kindAt(text, close) === Kind.stop) {
    end = close;
    while (end < limit && kindAt(text, end) === Kind.stop) end++;
    close = closeOf(text, end, limit, scan.inQuotation);
  }
  const next = skipBlanks(text, close, limit);
  const { from, bracket } = scan;
  const inBrackets = bracket > from && text.slice(end, Math.min(close, end + 4)).includes(')');
  const isFullStop = end === start + 1 && text.charAt(start) === '.';
  const chunk = chunkBefore(text, start, from);
  const lead = leadFrom(text, next, limit);
  const following = wordFrom(text, lead, limit);
  const word = lastPart(chunk);
  return {
    text,
    from,
    limit,
    start,
    end,
    close,
    next,
    inBrackets,
    isFullStop,
    chunk,
    word,
    lead,
    following,
  };
}

/** After a line feed: where the next paragraph starts if a blank line lies between, else -1. */
function afterBlankLine(text: string, index: number, limit: number): number {
  const next = skipBlanks(text, index, limit);
  const second = text.indexOf('\n', index + 1);
  return second >= 0 && second < next ? next : -1;
}

/** Notes what opens or closes at the scan's place. */
function note(text: string, scan: Scan, kind: Kind, limit: number): void {
  if (kind === Kind.open) scan.bracket = scan.index;
  else if (kind === Kind.quote)
    scan.inQuotation = opensAfter(text, scan.index, limit, scan.inQuotation);
}

/**
 * The sentences of a stretch of text, in order, without white space at their ends: every other character of the span
 * lies in exactly one. Linear in the span. `heuristics` serves tests that leave one out.
 */
export function sentencesOf(
  text: string,
  span: Span,
  heuristics: readonly SentenceHeuristic[] = SENTENCE_HEURISTICS,
): Span[] {
  const { start, end: limit } = trimmed(text, span);
  const sentences: Span[] = [];
  const scan: Scan = { from: start, index: start, inQuotation: false, bracket: -1 };
  const endAt = (end: number, next: number) => {
    sentences.push({ start: scan.from, end });
    scan.from = next;
    scan.index = next;
  };
  while (scan.index < limit) {
    const kind = kindAt(text, scan.index);
    if (kind === Kind.stop) {
      const stop = stopAt(text, scan, limit);
      if (stop.close > stop.end) scan.inQuotation = false;
      if (stop.next < limit && verdictOn(stop, heuristics) === 'ends') endAt(stop.close, stop.next);
      else scan.index = stop.close;
    } else if (kind === Kind.blank && text.charAt(scan.index) === '\n') {
      const next = afterBlankLine(text, scan.index, limit);
      if (next < 0) scan.index++;
      else endAt(trimmed(text, { start: scan.from, end: scan.index }).end, next);
    } else {
      note(text, scan, kind, limit);
      scan.index++;
    }
  }
  if (scan.from < limit) sentences.push({ start: scan.from, end: limit });
  return sentences;
}
