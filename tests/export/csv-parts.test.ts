import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cutsBehind, inParts } from '../../pipeline/export/csv-parts.ts';

const root = mkdtempSync(join(tmpdir(), 'wortlaut-parts-'));
afterAll(() => rmSync(root, { recursive: true }));

describe('cutsBehind', () => {
  it.each([
    { rows: [], offsets: [] },
    { rows: [10, 0], offsets: [] },
    { rows: [10, 10], offsets: [13] },
    { rows: [4, 4, 4, 4], offsets: [11] },
    { rows: [10, 0, 3, 10, 0], offsets: [13] },
    { rows: [30, 30, 30], offsets: [33, 63] },
  ])('cuts rows of $rows bytes at $offsets', ({ rows, offsets }) => {
    const cuts = cutsBehind(3, 8);
    for (const bytes of rows) cuts.add(bytes);
    expect(cuts.offsets).toEqual(offsets);
  });
});

describe('inParts', () => {
  const path = join(root, 'a.csv');
  writeFileSync(path, 'n\n1\n2\n3\n');
  const reading = (paths: string[]) =>
    Promise.resolve(paths.map((each) => readFileSync(each, 'utf8')));

  it('gives each part the head, and removes them', async () => {
    const options = { head: 'n\n', cuts: [4, 6], scratch: root };
    expect(await inParts(path, options, reading)).toEqual(['n\n1\n', 'n\n2\n', 'n\n3\n']);
    expect(readdirSync(root)).toEqual(['a.csv']);
  });

  it('removes them where reading fails', async () => {
    const options = { head: 'n\n', cuts: [4], scratch: root };
    const failing = () => Promise.reject(new Error('no'));
    await expect(inParts(path, options, failing)).rejects.toThrow('no');
    expect(readdirSync(root)).toEqual(['a.csv']);
  });

  it('gives the file itself where there is nothing to cut', async () => {
    const options = { head: 'n\n', cuts: [], scratch: root };
    expect(await inParts(path, options, (paths) => Promise.resolve(paths))).toEqual([path]);
  });
});
