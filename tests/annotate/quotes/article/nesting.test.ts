import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nested } from '../../../../pipeline/annotate/quotes/article/nesting.ts';
import { contains, overlaps, type Span } from '../../../../schemas/span.ts';

const position = fc.nat({ max: 5000 });
const span = fc
  .tuple(position, position)
  .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test('of two spans that cross or are equal the first stays', () => {
  const outer = { start: 0, end: 2000 };
  const inner = { start: 10, end: 20 };
  const crossing = { start: 1990, end: 3000 };
  const empty = { start: 30, end: 30 };
  expect(nested([outer, inner, crossing, { ...inner }, empty], (own) => own)).toEqual([
    outer,
    inner,
  ]);
});

test('what stays nests or is disjoint, and nothing else goes', () => {
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const kept = nested(spans, (own) => own);
      const agree = (a: Span, b: Span): boolean =>
        !(a.start === b.start && a.end === b.end) &&
        (!overlaps(a, b) || contains(a, b) || contains(b, a));
      for (const [i, a] of kept.entries())
        for (const b of kept.slice(i + 1)) expect(agree(a, b)).toBe(true);
      for (const gone of spans.filter((own) => !kept.includes(own) && own.end > own.start))
        expect(kept.every((own) => agree(own, gone))).toBe(false);
    }),
  );
});
