import { expect, it } from 'vitest';
import { allocation } from '../../pipeline/validate/allocation.ts';

it('a sample is spread evenly, as far as there is enough of each', () => {
  expect(allocation([100, 100, 100], 30)).toEqual([10, 10, 10]);
  expect(allocation([5, 100, 100], 35)).toEqual([5, 15, 15]);
  expect(allocation([100, 100], 3)).toEqual([2, 1]);
  expect(allocation([2, 3], 99)).toEqual([2, 3]);
  expect(allocation([], 5)).toEqual([]);
});
