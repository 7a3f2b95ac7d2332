import { codePoints, type Span, slice } from '../../../schemas/span.ts';
import type { Pair } from '../../../schemas/tables/table.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';

/** A slice of a page as tables tell it: offsets in Unicode code points. */
interface Placed {
  text: string;
  start: number;
  end: number;
}

/** A page that turns spans into what tables hold. Its offsets are worked out once. */
export interface PlacedPage {
  place(span: Span): Placed;
  pairs(spans: readonly Span[]): Pair[];
  /** Code points of a span. */
  size(span: Span): number;
}

export function placedPage(text: string): PlacedPage {
  const at = codePoints(text);
  return {
    place: (span) => ({ text: slice(text, span), start: at(span.start), end: at(span.end) }),
    pairs: (spans) => spans.map((span) => [at(span.start), at(span.end)]),
    size: (span) => at(span.end) - at(span.start),
  };
}

/** From the first start to the last end; null for no spans. */
export function outerBounds(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

/** In the order of the text, an outer one before those inside it; equal spans by their ID. */
export function inTextOrder<Item extends Span & { id: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => a.start - b.start || b.end - a.end || byCodeUnit(a.id, b.id));
}
