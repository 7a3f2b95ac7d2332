import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allKeys } from '../../pipeline/run/all-keys.ts';
import { inBlocks } from '../../pipeline/run/blocks.ts';
import { addFiles, contentsOf, folderOf, jsonLines } from './folder.ts';
import { runOf, runShout } from './stand-in-run.ts';

const IDS = Array.from({ length: 400 }, (_, i) => `page-${String(i).padStart(4, '0')}`);
const PAGES = Object.fromEntries(IDS.map((id) => [`${id}.txt`, `Text of ${id}`]));

const cut = (ids: readonly string[]) => [...inBlocks(ids, (id) => ({ id, bytes: 100 }))];

describe('blocks', () => {
  it('hold all documents in their order', () => {
    expect(cut(IDS).flat()).toEqual(IDS);
    expect(cut(IDS).length).toBeGreaterThan(10);
    expect(cut([])).toEqual([]);
  });

  it('stay as they are where a document comes or goes in another', () => {
    const before = new Set(cut(IDS).map(String));
    for (const other of [IDS.toSpliced(200, 1), IDS.toSpliced(200, 0, 'page-0199b')]) {
      const others = cut(other).filter((block) => !before.has(String(block)));
      expect(others.length).toBeLessThanOrEqual(2);
    }
  });

  it('end where they are large', () => {
    const large = [...inBlocks(IDS, (id) => ({ id, bytes: 3_000_000 }))];
    expect(Math.max(...large.map(({ length }) => length))).toBe(2);
  });
});

describe('an update', () => {
  it('leaves the bytes of a run from nothing, where documents are new, changed and gone', async () => {
    const [input, out, whole] = [folderOf(PAGES), folderOf(), folderOf()];
    await countKeys(input, out);
    addFiles(input, {
      'page-0007.txt': 'changed',
      'page-0200.txt': 'reject',
      'page-0300b.txt': 'new',
    });
    const { made } = await countKeys(input, out);
    expect(made).toEqual(['CHANGED', 'NEW']);
    await countKeys(input, whole);
    for (const file of ['read', 'shout'].map((stage) => `stages/${stage}.jsonl.gz`))
      expect(readFileSync(join(out, file))).toEqual(readFileSync(join(whole, file)));
    expect(readFileSync(join(out, KEYS))).toEqual(readFileSync(join(whole, KEYS)));
  });

  it('makes keys anew where somebody touched them', async () => {
    const [input, out] = [folderOf(PAGES), folderOf()];
    await countKeys(input, out);
    const expected = contentsOf(join(out, 'cache'));
    addFiles(join(out, 'cache'), { 'count-keys.jsonl.gz': 'touched' });
    expect(await countKeys(input, out)).toMatchObject({ made: [], size: 400 });
    expect(contentsOf(join(out, 'cache')).get('count-keys.jsonl.gz')).toEqual(
      expected.get('count-keys.jsonl.gz'),
    );
  });
});

const KEYS = 'cache/count-keys.jsonl.gz';

/** Runs the stages for single documents, then keeps the keys: which of them were made with their documents. */
async function countKeys(input: string, out: string) {
  const documents = await runShout(input, out);
  const made = (documents.keys.get('count')?.lines() ?? []).map(
    (each) => JSON.parse(Buffer.from(each.line()).toString('utf8')).shout,
  );
  const corpus = await allKeys(runOf(input), documents, 'count', out);
  corpus.close();
  const kept = jsonLines(join(out, KEYS)).map(({ articleId }) => articleId);
  expect(kept).toEqual(kept.toSorted());
  return { made: made.toSorted(), size: corpus.size };
}
