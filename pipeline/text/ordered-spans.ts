import { contains, type Span } from '../../schemas/span.ts';

/** Index of the first of the items for which `is` holds, given that it holds for all behind it; their number if for none. */
export function firstIndex<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    const item = items[middle];
    if (item !== undefined && is(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The first of the spans, in order and disjoint, that ends behind `position`. */
export function firstEndingAfter<Item extends Span>(
  spans: readonly Item[],
  position: number,
): Item | undefined {
  return spans[firstIndex(spans, ({ end }) => end > position)];
}

/** Those of the spans, in order and disjoint, that lie in `outer`. */
export function within<Item extends Span>(spans: readonly Item[], outer: Span): Item[] {
  const from = firstIndex(spans, ({ start }) => start >= outer.start);
  const found: Item[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || !contains(outer, span)) break;
    found.push(span);
  }
  return found;
}

/** Those of the spans, in order and disjoint, that share more than a border with `other`. */
export function meeting<Item extends Span>(spans: readonly Item[], other: Span): Item[] {
  const from = firstIndex(spans, ({ end }) => end > other.start);
  const found: Item[] = [];
  for (let i = from; i < spans.length; i++) {
    const span = spans[i];
    if (span === undefined || span.start >= other.end) break;
    found.push(span);
  }
  return found;
}
