import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Summary } from '../../pipeline/export/summary.ts';
import { TABLES } from '../../schemas/tables/index.ts';
import { exportArticles } from './dataset.ts';
import { fullArticle, parted, SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './sample.ts';

const root = mkdtempSync(join(tmpdir(), 'wortlaut-export-'));
const folder = (name: string) => join(root, name);

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .sort();
}

/** Checksums of all files but the .duckdb, whose format is not reproducible. */
function checksums(path: string): Record<string, string> {
  const files = filesIn(path).filter((file) => !file.endsWith('.duckdb'));
  return Object.fromEntries(files.map((file) => [file, sha256(join(path, file))]));
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

let summary: Summary;
beforeAll(async () => {
  summary = await exportArticles(
    sampleAnnotated(),
    sampleLinks(),
    SAMPLE_FAILURES,
    folder('sample'),
  );
});
afterAll(() => rmSync(root, { recursive: true }));

describe('exportDataset', () => {
  it('writes every format of every table, and nothing else', () => {
    const expected = TABLES.flatMap(({ name }) => [
      `tables/${name}.arrow`,
      `tables/${name}.csv`,
      `tables/${name}.parquet`,
      `tables/spreadsheet/${name}.csv`,
      `tables/json-schema/${name}.json`,
    ]);
    expected.push('dataset.duckdb', 'dataset.sql', 'datapackage.json', 'DATA_DICTIONARY.md');
    expect(filesIn(folder('sample'))).toEqual(expected.sort());
  });

  it('counts rows, quotes by type and dropped segments by reason', () => {
    expect(summary.rows).toEqual({
      pages: 2,
      articles: 2,
      paragraphs: 3,
      sentences: 3,
      quotes: 2,
      mentions: 1,
      entities: 1,
      attributes: 1,
      quote_clusters: 1,
      reuse_clusters: 1,
      dropped: 1,
      failures: 3,
    });
    expect(summary.quotesByType).toMatchObject({ direct: 1, mixed: 1, term: 0 });
    expect(summary.droppedByReason).toMatchObject({ navigation: 1, teaser: 0 });
  });

  it.each(['first', 'second'])('has the same bytes in the %s process of its own', (name) => {
    const script = fileURLToPath(new URL('write-sample.ts', import.meta.url));
    execFileSync(process.execPath, ['--import', 'tsx', script, folder(name)]);
    expect(checksums(folder(name))).toEqual(checksums(folder('sample')));
  });

  it('names no folder of this machine', () => {
    for (const file of filesIn(folder('sample')))
      expect(readFileSync(join(folder('sample'), file)).includes(root), file).toBe(false);
  });

  it('tells the size and the checksum of each CSV file in the data package', () => {
    const { resources } = JSON.parse(
      readFileSync(join(folder('sample'), 'datapackage.json'), 'utf8'),
    );
    for (const { path, bytes, hash } of resources) {
      const file = join(folder('sample'), path);
      expect([bytes, hash]).toEqual([readFileSync(file).length, `sha256:${sha256(file)}`]);
    }
  });

  it('writes a dataset without a row', async () => {
    const { rows } = await exportArticles([], [], [], folder('empty'));
    expect(Object.values(rows)).toEqual(TABLES.map(() => 0));
    expect(filesIn(folder('empty'))).toEqual(filesIn(folder('sample')));
  });

  it('leaves an older dataset as it was where rows are wrong', async () => {
    const before = checksums(folder('sample'));
    const twice = [...sampleAnnotated(), parted(fullArticle()).annotated];
    await expect(exportArticles(twice, sampleLinks(), [], folder('sample'))).rejects.toThrow(
      'primary key repeats',
    );
    expect(checksums(folder('sample'))).toEqual(before);
  });

  it('replaces an older dataset, and the log that DuckDB left beside it', async () => {
    await exportArticles([], [], [], folder('again'));
    writeFileSync(join(folder('again'), 'dataset.duckdb.wal'), 'stale');
    await exportArticles(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES, folder('again'));
    expect(existsSync(join(folder('again'), 'dataset.duckdb.wal'))).toBe(false);
    expect(checksums(folder('again'))).toEqual(checksums(folder('sample')));
  });
});
