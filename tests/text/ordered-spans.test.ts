import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  firstEndingAfter,
  firstIndex,
  meeting,
  within,
} from '../../pipeline/text/ordered-spans.ts';
import { contains, type Span } from '../../schemas/span.ts';

const position = fc.nat({ max: 60 });
const span = fc
  .tuple(position, position)
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));

/** Spans in order and disjoint, none of them empty: every second stretch between some positions. */
const spans = fc.uniqueArray(position, { maxLength: 20 }).map((positions) => {
  const sorted = positions.toSorted((a, b) => a - b);
  return sorted.flatMap((start, i): Span[] => {
    const end = sorted[i + 1];
    return i % 2 === 0 && end !== undefined ? [{ start, end }] : [];
  });
});

test('the first index is where the condition begins to hold', () => {
  expect(firstIndex([1, 3, 5, 7], (n) => n >= 5)).toBe(2);
  expect(firstIndex([1, 3, 5, 7], (n) => n > 9)).toBe(4);
  expect(firstIndex([], () => true)).toBe(0);
});

test('halving finds what going through all spans does', () => {
  fc.assert(
    fc.property(spans, position, (ordered, at) => {
      expect(firstEndingAfter(ordered, at)).toEqual(ordered.find(({ end }) => end > at));
    }),
  );
  fc.assert(
    fc.property(spans, span, (ordered, outer) => {
      expect(within(ordered, outer)).toEqual(ordered.filter((inner) => contains(outer, inner)));
    }),
  );
  fc.assert(
    fc.property(spans, span, (ordered, other) => {
      expect(meeting(ordered, other)).toEqual(
        ordered.filter(({ start, end }) => start < other.end && other.start < end),
      );
    }),
  );
});
