import { describe, expect, it } from 'vitest';
import { checkTables } from '../../pipeline/export/check.ts';
import { tablesOf } from '../../pipeline/export/rows.ts';
import { SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './sample.ts';

const sample = () => tablesOf(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES);

describe('checkTables', () => {
  it('takes the sample, and tables without a row', () => {
    expect(() => checkTables(sample())).not.toThrow();
    expect(() => checkTables(tablesOf([], [], []))).not.toThrow();
  });

  it('names table, row and column of a value that does not fit', () => {
    const tables = sample();
    const [quote] = tables.quotes;
    if (quote === undefined) throw new Error('no quote');
    quote.start = 2 ** 31;
    expect(() => checkTables(tables)).toThrow(`quotes, row ${quote.quote_id}, column start: `);
  });

  it('refuses a column that is not in the schema', () => {
    const tables = sample();
    Object.assign(tables.pages[0] ?? {}, { extra: 1 });
    expect(() => checkTables(tables)).toThrow('Unrecognized key: "extra"');
  });

  it.each([
    ['text', { name: '\uD83D' }, 'name'],
    ['list', { aliases: ['a', '\uDE00b'] }, 'aliases'],
  ])('refuses half of a surrogate pair in a %s', (_kind, change, column) => {
    const tables = sample();
    Object.assign(tables.entities[0] ?? {}, change);
    expect(() => checkTables(tables)).toThrow(`column ${column}: half of a surrogate pair`);
  });

  it('refuses a primary key that repeats', () => {
    const tables = sample();
    tables.sentences.push(...tables.sentences.slice(0, 1));
    expect(() => checkTables(tables)).toThrow(/^sentences, row sen_\w+: its primary key repeats/);
  });

  it('refuses a foreign key that leads nowhere', () => {
    const tables = sample();
    tables.entities = [];
    expect(() => checkTables(tables)).toThrow(
      /^quotes, row quo_\w+, column speaker_id: ent_\w+ is not in entities$/,
    );
  });
});
