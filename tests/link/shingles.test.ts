import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shared, shingleIndex, shinglesOf } from '../../pipeline/link/shingles.ts';
import { tellingLength } from '../../pipeline/link/telling-length.ts';

it('a text of up to five words is one shingle, none of no words', () => {
  expect(shinglesOf([])).toEqual([]);
  expect(shinglesOf(['a', 'b'])).toEqual(['a b']);
  expect(shinglesOf(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['a b c d e', 'b c d e f']);
});

it('the telling part of a list is as long as floating point would have it too short', () => {
  expect(tellingLength(5, 0.8)).toBe(2);
  expect(tellingLength(10, 0.8)).toBe(3);
  expect(tellingLength(30, 0.7)).toBe(10);
});

it('the index misses no list that shares enough', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map(String), { minLength: 1 });
  const share = fc.constantFrom(0.7, 0.8, 1);
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 6 }), share, (lists, least) => {
      const sorted = lists.map((each) => each.toSorted());
      const candidates = shingleIndex(sorted, least);
      for (const one of sorted)
        for (const [j, other] of sorted.entries())
          if (shared(one, other) / other.length >= least) expect(candidates(one).has(j)).toBe(true);
    }),
  );
});
