import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportArticles } from './dataset.ts';
import { SAMPLE_FAILURES, sampleAnnotated, sampleLinks } from './sample.ts';

const root = mkdtempSync(join(tmpdir(), "wortlaut o'duck [x]-"));
let connection: DuckDBConnection;

beforeAll(async () => {
  await exportArticles(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES, root);
  const instance = await DuckDBInstance.create(':memory:');
  connection = await instance.connect();
  const file = join(root, 'dataset.duckdb').replaceAll("'", "''");
  await connection.run(`ATTACH '${file}' AS said`);
  await connection.run('USE said');
});
afterAll(() => {
  connection.closeSync();
  rmSync(root, { recursive: true });
});

const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson();

describe('writeDuckdb', () => {
  it('proves every text under whatever name the file is attached', async () => {
    expect(await rows('SELECT * FROM proof')).toEqual([]);
  });

  it('lists in proof a row that is not its slice', async () => {
    await connection.run('BEGIN');
    await connection.run(`UPDATE quotes SET speaker_end = speaker_end + 1 WHERE seq = 0`);
    expect(await rows('SELECT table_name, column_name, text, slice FROM proof')).toEqual([
      ['quotes', 'speaker_text', 'Lawrow', 'Lawrow '],
    ]);
    await connection.run('ROLLBACK');
  });

  it('tells who said what, and what several said', async () => {
    expect(
      await rows(
        'SELECT speaker, type, text, article_id IS NOT NULL FROM who_said_what ORDER BY text',
      ),
    ).toEqual([
      ['ein Beamter', 'mixed', '«werde»', true],
      ['Sergej Lawrow', 'direct', '„Wir kommen🤝“', true],
    ]);
    const [utterance] = await rows(
      'SELECT speaker, n_articles, n_quotes, conflicting_speaker, least_similarity FROM utterances',
    );
    expect(utterance?.slice(0, 4)).toEqual(['Sergej Lawrow', '1', '1', true]);
  });

  it('counts the voices, and gives each article its text', async () => {
    const voices =
      'SELECT speaker, n_quotes, n_word_for_word, n_words, n_articles FROM voices ORDER BY speaker';
    expect(await rows(voices)).toEqual([
      ['Sergej Lawrow', '1', '1', '2', '1'],
      ['ein Beamter', '1', '1', '1', '1'],
    ]);
    const documents =
      'SELECT count(*), count(DISTINCT article_id), min(length(text)) FROM documents';
    const [counts] = await rows(documents);
    const [articles] = await rows('SELECT count(*) FROM articles');
    expect(counts?.slice(0, 2)).toEqual([articles?.[0], articles?.[0]]);
    expect(Number(counts?.[2])).toBeGreaterThan(0);
  });

  it('offers the same tables and views on the Parquet files', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const onParquet = await instance.connect();
    await onParquet.run(`SET file_search_path = '${root.replaceAll("'", "''")}'`);
    await onParquet.run(readFileSync(join(root, 'dataset.sql'), 'utf8'));
    const names = 'SELECT table_name FROM information_schema.tables ORDER BY ALL';
    const of = async (sql: string) => (await onParquet.runAndReadAll(sql)).getRowsJson();
    const tables = await of(names);
    expect(tables).toEqual(
      await rows(`${names.replace('ORDER', "WHERE table_catalog = 'said' ORDER")}`),
    );
    for (const [name] of tables)
      expect(await of(`FROM ${name} ORDER BY ALL`)).toEqual(
        await rows(`FROM ${name} ORDER BY ALL`),
      );
    onParquet.closeSync();
  });

  it('is written into a folder whose name DuckDB cannot read', async () => {
    const odd = join(root, 'who?');
    await exportArticles(sampleAnnotated(), sampleLinks(), SAMPLE_FAILURES, odd);
    const moved = join(root, 'moved.duckdb');
    renameSync(join(odd, 'dataset.duckdb'), moved);
    await connection.run(`ATTACH '${moved.replaceAll("'", "''")}' AS moved (READ_ONLY)`);
    expect(await rows('FROM moved.quotes')).toEqual(await rows('FROM said.quotes'));
  });

  it('refuses a null and an unknown role', async () => {
    const insert = 'INSERT INTO paragraphs SELECT * REPLACE';
    const from = 'FROM paragraphs LIMIT 1';
    await expect(rows(`${insert} ('a' AS paragraph_id, NULL AS seq) ${from}`)).rejects.toThrow(
      /NOT NULL/,
    );
    await expect(rows(`${insert} ('a' AS paragraph_id, 'x' AS role) ${from}`)).rejects.toThrow(
      /convert/i,
    );
  });
});
