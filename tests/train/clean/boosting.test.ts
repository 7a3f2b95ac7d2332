import { expect, it } from 'vitest';
import { boosted } from '../../../pipeline/train/clean/boosting.ts';

const settings = { trees: 20, depth: 2, rate: 0.3, signs: 1, damping: 1 };

/** Rows that are so where both of two signs are above nought: no single question tells. */
const one = Float32Array.from({ length: 400 }, (_, row) => (row % 4 < 2 ? -1 : 1));
const other = Float32Array.from({ length: 400 }, (_, row) => (row % 2 === 0 ? -1 : 1));
const noise = Float32Array.from({ length: 400 }, (_, row) => (row * 7919) % 13);
const truth = Uint8Array.from(one, (value, row) => Number(value > 0 && (other[row] ?? 0) > 0));
const weights = new Float32Array(400).fill(1);
const rows = { signs: ['one', 'other', 'noise'], columns: [one, other, noise], truth, weights };

it('learns what takes two questions', () => {
  const { trees, bias } = boosted(rows, settings);
  const valuesBy = new Map([
    ['one', one],
    ['other', other],
    ['noise', noise],
  ]);
  const right = [...truth].filter((is, row) => {
    const logit = trees.reduce((sum, { splits, leaves }) => {
      const leaf = splits.reduce(
        (bits, { sign, threshold }, level) =>
          (valuesBy.get(sign)?.[row] ?? 0) > threshold ? bits | (1 << level) : bits,
        0,
      );
      return sum + (leaves[leaf] ?? 0);
    }, bias);
    return logit > 0 === (is === 1);
  });
  expect(right.length).toBeGreaterThan(380);
});

it('gives the same trees for the same rows', () => {
  expect(boosted(rows, settings)).toEqual(boosted(rows, settings));
});
