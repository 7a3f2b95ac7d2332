import { contains, overlaps, type Span } from '../../../../schemas/span.ts';

/** Spans that share a stretch of this many characters are held against each other. */
const STRETCH = 1024;

function clash(a: Span, b: Span): boolean {
  const equal = a.start === b.start && a.end === b.end;
  return equal || (overlaps(a, b) && !contains(a, b) && !contains(b, a));
}

/** The items whose spans nest or are disjoint: without empty ones, and those that equal or cross an earlier one. */
export function nested<Item>(items: readonly Item[], spanOf: (item: Item) => Span): Item[] {
  const kept = new Map<number, Span[]>();
  return items.filter((item) => {
    const span = spanOf(item);
    const stretches = stretchesOf(span);
    if (stretches.some((at) => kept.get(at)?.some((other) => clash(other, span)))) return false;
    for (const at of stretches) kept.set(at, [...(kept.get(at) ?? []), span]);
    return span.end > span.start;
  });
}

function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / STRETCH);
  const count = end > start ? Math.floor((end - 1) / STRETCH) - first + 1 : 0;
  return Array.from({ length: count }, (_, i) => first + i);
}
