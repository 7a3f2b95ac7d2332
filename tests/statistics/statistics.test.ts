import { describe, expect, it } from 'vitest';
import { diversityOf } from '../../pipeline/statistics/diversity.ts';
import { nominalAlpha } from '../../pipeline/statistics/krippendorff.ts';
import { numbersFrom, sampleOf } from '../../pipeline/statistics/random.ts';
import { proportion } from '../../pipeline/statistics/wilson.ts';

describe('the Wilson interval', () => {
  it('is the one of the textbooks', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    const rounded = (hits: number, n: number) => {
      const { low, high } = proportion(hits, n);
      return [low.toFixed(4), high.toFixed(4)];
    };
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662']);
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605']);
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611']);
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718']);
    expect(proportion(0, 0).share).toBe(null);
  });
});

describe("Krippendorff's alpha", () => {
  it('is the one of his example of nominal data with missing values', () => {
    // Krippendorff 2011, section C: four observers, twelve units
    const observers = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map((row) => row.split(' '));
    const units = Array.from({ length: 12 }, (_, i) =>
      observers.map((row) => row[i] ?? '.').filter((value) => value !== '.'),
    );
    expect(nominalAlpha(units)).toBeCloseTo(0.743, 3);
  });

  it('is 1 for agreement, and null where nothing could differ', () => {
    expect(
      nominalAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
    expect(nominalAlpha([['a', 'a']])).toBe(null);
    expect(nominalAlpha([['a'], ['b']])).toBe(null);
  });
});

describe('diversity', () => {
  it('is greatest where all have the same', () => {
    const even = diversityOf([5, 5, 5, 5]);
    expect(even?.shannon).toBeCloseTo(Math.log(4));
    expect(even?.evenness).toBeCloseTo(1);
    expect(even?.simpson).toBeCloseTo(0.75);
    expect(diversityOf([9, 0])).toEqual({ shannon: 0, evenness: null, simpson: 0 });
    expect(diversityOf([0])).toBe(null);
  });
});

describe('a sample', () => {
  it('is the same for the same seed, in order, and without repeats', () => {
    const all = Array.from({ length: 50 }, (_, i) => i);
    const sample = sampleOf(all, 10, numbersFrom(7));
    expect(sample).toEqual(sampleOf(all, 10, numbersFrom(7)));
    expect(sample).not.toEqual(sampleOf(all, 10, numbersFrom(8)));
    expect(new Set(sample).size).toBe(10);
    expect(sample).toEqual(sample.toSorted((a, b) => a - b));
    expect(sampleOf(all, 99, numbersFrom(1))).toEqual(all);
  });
});
