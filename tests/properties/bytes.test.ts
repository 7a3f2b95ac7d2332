import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataset, SEED_FILES as FILES, promised, promisedOfSeeds } from './run-seeds.ts';
import { jsonLinesOf, SEEDS } from './seed-pages.ts';

/** Two pages come twice: duplicates and text reuse must not hang on the order either. */
const AGAIN = [...SEEDS].slice(0, 2).map(([id, text]): [string, string] => [`${id} again`, text]);
const DUMP = [...SEEDS, ...AGAIN];

describe('the same input gives the same bytes', () => {
  it('whatever the order of the documents', async () => {
    const expected = promised(await dataset({ 'dump.jsonl': jsonLinesOf(DUMP) }));
    expect(expected.size).toBeGreaterThan(20);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(DUMP, { minLength: DUMP.length }), async (shuffled) => {
        const again = promised(await dataset({ 'dump.jsonl': jsonLinesOf(shuffled) }));
        expect(again).toEqual(expected);
      }),
      { numRuns: 2 },
    );
  });

  it('whatever the number of workers', async () => {
    expect(promised(await dataset(FILES, 3))).toEqual(await promisedOfSeeds());
  }, 180_000);

  it('whether computed anew, from the cache, or in part', async () => {
    const [, ...kept] = Object.keys(FILES);
    const expected = await promisedOfSeeds();
    const out = await dataset(Object.fromEntries(kept.map((name) => [name, FILES[name] ?? ''])));
    expect(promised(out)).not.toEqual(expected);
    expect(promised(await dataset(FILES, 0, out))).toEqual(expected);
    expect(promised(await dataset(FILES, 0, out))).toEqual(expected);
  });
});
