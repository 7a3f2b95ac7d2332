import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset, promised } from './run-seeds.ts';
import { jsonLinesOf, SEEDS } from './seed-pages.ts';

const FILES = Object.fromEntries([...SEEDS].map(([id, text]) => [`${id}.txt`, text]));
const DUMP = [...SEEDS].flatMap(([id, text]): [string, string][] => [
  [id, text],
  [`${id} again`, text],
]);

describe('the same input gives the same bytes', () => {
  it('whatever the order of the documents', async () => {
    const expected = promised(await dataset({ 'dump.jsonl': jsonLinesOf(DUMP) }));
    expect(expected.size).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(DUMP, { minLength: DUMP.length }), async (shuffled) => {
        const again = promised(await dataset({ 'dump.jsonl': jsonLinesOf(shuffled) }));
        expect(again).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  it('whatever the number of workers', async () => {
    const expected = promised(await dataset(FILES, 0));
    expect(promised(await dataset(FILES, 3))).toEqual(expected);
  }, 180_000);

  it('whether computed anew, from the cache, or in part', async () => {
    const [, ...kept] = Object.keys(FILES);
    const expected = promised(await dataset(FILES));
    const out = await dataset(Object.fromEntries(kept.map((name) => [name, FILES[name] ?? ''])));
    expect(promised(out)).not.toEqual(expected);
    expect(promised(await dataset(FILES, 0, out))).toEqual(expected);
    expect(promised(await dataset(FILES, 0, out))).toEqual(expected);
  });
});
