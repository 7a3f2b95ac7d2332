import { describe, expect, it } from 'vitest';
import { readMarkedSpans } from '../../pipeline/evaluate/quotes/marked-spans-gold.ts';

const pages = readMarkedSpans('tests/gold/marked-spans.json');

describe('the gold of marked spans', () => {
  it('types at least 300 spans of at least 30 pages', () => {
    expect(pages.flatMap(({ spans }) => spans).length).toBeGreaterThanOrEqual(300);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThanOrEqual(30);
  });

  it.each(pages)('keeps the spans of $id in order, apart or one inside the other', ({ spans }) => {
    const sorted = spans.toSorted(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd);
    expect(spans).toEqual(sorted);
    for (const [index, [start, end]] of spans.entries()) {
      // Two marks and a character between them.
      expect(end - start).toBeGreaterThanOrEqual(3);
      for (const [laterStart, laterEnd] of spans.slice(index + 1)) {
        const isInside = laterEnd <= end && laterEnd - laterStart < end - start;
        expect(laterStart >= end || isInside).toBe(true);
      }
    }
  });
});
