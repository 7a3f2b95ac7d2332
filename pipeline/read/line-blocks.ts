import type { Block } from '../../schemas/page.ts';
import { type Span, trimmed } from '../../schemas/span.ts';

/** CRLF, LF, CR, the Unicode separators (they stand in text copied from web pages), vertical tab and form feed. */
const LINE_END = /\r\n|[\n\v\f\r\u2028\u2029]/g;

/**
 * A block for each non-blank line, without the white space at its ends: all a plain text says about its parts. Where lines
 * were broken to fit a width (mail, PDF, `lynx -dump`), the lines of a paragraph are one block.
 */
export function lineBlocks(text: string): Block[] {
  const lines = linesOf(text);
  const spans = isWrapped(lines, text) ? paragraphsOf(lines, text) : lines;
  return spans.map(({ start, end }) => ({
    start,
    end,
    tag: null,
    linkDensity: 0,
    ancestors: [],
    hints: [],
  }));
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const add = (start: number, end: number): void => {
    const span = trimmed(text, { start, end });
    if (span.start < span.end) lines.push(span);
  };
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    add(start, end.index);
    start = end.index + end[0].length;
  }
  add(start, text.length);
  return lines;
}

/** Widths to which programs break lines. */
const WIDTHS = { from: 50, to: 100 };
const MIN_LINES = 5;
/** Shares of the lines that go on in the next one, and of those that nearly fill the width. */
const GOES_ON = 0.5;
const FILLS = 0.6;
const NEARLY = 14;

/** Whether a text's lines end where the width did and not where a paragraph does: most go on in the line right below. */
function isWrapped(lines: readonly Span[], text: string): boolean {
  if (lines.length < MIN_LINES) return false;
  const lengths = lines.map(({ start, end }) => end - start);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < WIDTHS.from || width > WIDTHS.to) return false;
  const broken = lines.filter((line, index) => goesOn(line, lines[index + 1], text));
  const full = broken.filter(({ start, end }) => end - start >= width - NEARLY);
  return broken.length >= GOES_ON * lines.length && full.length >= FILLS * broken.length;
}

/** The line ends inside a sentence, and the next one follows without a blank line. */
function goesOn(line: Span, next: Span | undefined, text: string): boolean {
  if (next === undefined || isApart(line, next, text)) return false;
  return !/[.!?:…]["“”»«’)]?$/u.test(text.slice(Math.max(line.start, line.end - 3), line.end));
}

function isApart(line: Span, next: Span, text: string): boolean {
  return (text.slice(line.end, next.start).match(LINE_END)?.length ?? 0) > 1;
}

function paragraphsOf(lines: readonly Span[], text: string): Span[] {
  const paragraphs: Span[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = paragraphs.at(-1);
    const begins = before === undefined || last === undefined || isApart(before, line, text);
    if (begins || /^(?:[•·▪*–-]|\d{1,2}[.)])\s/u.test(text.slice(line.start, line.start + 4)))
      paragraphs.push({ ...line });
    else last.end = line.end;
  });
  return paragraphs;
}
