import { expect, it } from 'vitest';
import { rowsByKey } from '../../pipeline/dataset/rows-by-key.ts';

async function* batches(): AsyncGenerator<{ key: string; n: number }[]> {
  yield [
    { key: 'a', n: 1 },
    { key: 'a', n: 2 },
    { key: 'b', n: 3 },
  ];
  yield [];
  yield [
    { key: 'b', n: 4 },
    { key: 'd', n: 5 },
  ];
}

const numbersOf = async (keys: string[]): Promise<number[][]> => {
  const rows = rowsByKey(batches(), ({ key }) => key);
  const found: number[][] = [];
  for (const key of keys) found.push((await rows(key)).map(({ n }) => n));
  return found;
};

it('gives the rows of each key, over the seams of batches', async () => {
  expect(await numbersOf(['a', 'b', 'c', 'd', 'e'])).toEqual([[1, 2], [3, 4], [], [5], []]);
});

it('passes over keys that nobody asks for', async () => {
  expect(await numbersOf(['b', 'e'])).toEqual([[3, 4], []]);
});
