import { z } from 'zod';

/**
 * A half-open stretch of a page's text, in UTF-16 code units (what JavaScript slices by).
 * Tables hold Unicode code points instead; `codePoints` is the only place where one becomes the other.
 */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .refine((span) => span.start <= span.end, 'a span ends before it starts');
export type Span = z.infer<typeof Span>;

/** The characters of `text` the span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The span without white space at either end; empty at its start if it holds nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpaceAt(text, start)) start++;
  while (end > start && isSpaceAt(text, end - 1)) end--;
  return { start, end };
}

function isSpaceAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most spans begin and end with a letter or a stop.
  return (code <= 0x20 || code > 0x7e) && /\s/.test(text.charAt(at));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * A function from UTF-16 offsets into `text` to Unicode code point offsets.
 * Linear in the text once, then one look-up an offset; an offset inside a surrogate pair counts as its start.
 */
export function codePoints(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return (offset) => offset;
  const at = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const width = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    at.fill(count, i, i + width);
    i += width;
    count++;
  }
  at[text.length] = count;
  return (offset) => at[offset] ?? count;
}
