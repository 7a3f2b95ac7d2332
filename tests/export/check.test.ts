import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tablesOf } from '../../pipeline/export/rows.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { exportTables } from './dataset.ts';
import { SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './sample.ts';

const sample = () => tablesOf(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES);
const written = (tables: Tables) =>
  exportTables(tables, mkdtempSync(join(tmpdir(), 'wortlaut-check-')), new Set(['parquet']));

describe('a dataset is refused that', () => {
  it('has a value that does not fit, naming table, row and column', async () => {
    const tables = sample();
    const [quote] = tables.quotes;
    if (quote === undefined) throw new Error('no quote');
    quote.start = 2 ** 31;
    await expect(written(tables)).rejects.toThrow(`quotes, row ${quote.quote_id}, column start: `);
  });

  it('has a column that is not in the schema', async () => {
    const tables = sample();
    Object.assign(tables.pages[0] ?? {}, { extra: 1 });
    await expect(written(tables)).rejects.toThrow('Unrecognized key: "extra"');
  });

  it.each([
    ['text', { name: '\uD83D' }, 'name'],
    ['list', { aliases: ['a', '\uDE00b'] }, 'aliases'],
  ])('has half of a surrogate pair in a %s', async (_kind, change, column) => {
    const tables = sample();
    Object.assign(tables.entities[0] ?? {}, change);
    await expect(written(tables)).rejects.toThrow(`column ${column}: half of a surrogate pair`);
  });

  it('has a primary key twice', async () => {
    const tables = sample();
    tables.sentences.push(...tables.sentences.slice(0, 1));
    await expect(written(tables)).rejects.toThrow(
      /^sentences, row sen_\w+: its primary key repeats/,
    );
  });

  it('has a foreign key that leads nowhere', async () => {
    const tables = sample();
    tables.entities = [];
    await expect(written(tables)).rejects.toThrow(
      /^quotes, row quo_\w+, column speaker_id: ent_\w+ is not in entities$/,
    );
  });
});
