import type { Block } from '../../schemas/page.ts';
import { trimmed } from '../../schemas/span.ts';

/** CRLF, LF, CR, the Unicode separators (they stand in text copied from web pages), vertical tab and form feed. */
const LINE_END = /\r\n|[\n\v\f\r\u2028\u2029]/g;

/** A block for each non-blank line, without the white space at its ends: all a plain text says about its parts. */
export function lineBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const add = (start: number, end: number): void => {
    const span = trimmed(text, { start, end });
    if (span.start < span.end)
      blocks.push({ ...span, tag: null, linkDensity: 0, ancestors: [], hints: [] });
  };
  let start = 0;
  for (const end of text.matchAll(LINE_END)) {
    add(start, end.index);
    start = end.index + end[0].length;
  }
  add(start, text.length);
  return blocks;
}
