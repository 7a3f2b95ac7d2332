import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cutsBehind } from '../../pipeline/export/csv-parts.ts';
import { withDuckdb } from '../../pipeline/export/duckdb.ts';
import { writeParquet } from '../../pipeline/export/parquet.ts';
import { parquetOf } from '../../pipeline/export/sql.ts';
import { tableFiles } from '../../pipeline/export/table-files.ts';
import { column, Pair, type Row, type Table, tableOf } from '../../schemas/tables/table.ts';

const table: Table = tableOf({
  name: 'sayings',
  description: 'One column of each kind.',
  row: z.strictObject({
    text: column(z.string(), 'a', 'a'),
    note: column(z.string().nullable(), 'b', 'b'),
    mood: column(z.enum(['x', 'y']).nullable(), 'c', 'x'),
    n: column(z.int32().nullable(), 'd', 1),
    share: column(z.number().nullable(), 'e', 0.5),
    sure: column(z.boolean().nullable(), 'f', true),
    names: column(z.array(z.string()), 'g', ['a']),
    spans: column(z.array(Pair), 'h', [[0, 1]]),
  }),
  primaryKey: [],
  foreignKeys: [],
  slices: [],
});

const root = mkdtempSync(join(tmpdir(), "wortlaut o'parquet-"));
afterAll(() => rmSync(root, { recursive: true }));

/** The rows as DuckDB reads them from their Parquet file, each text as its bytes: the binding drops a byte order mark. */
async function readBack(rows: readonly Row[], bytesAPart?: number): Promise<unknown[]> {
  const files = tableFiles(table, root, { formats: new Set(), before: null });
  const cuts = cutsBehind(files.head, bytesAPart);
  for (const each of rows) cuts.add(files.add([each]).bytes);
  const written = { ...files.end(), cuts: cuts.offsets };
  return withDuckdb(root, 'copying', async (connection) => {
    const [csv, parquet] = [join(root, 'sayings.csv'), join(root, 'sayings.parquet')];
    await writeParquet(connection, table, written, { csv, parquet, scratch: root });
    const sql = `SELECT hex(text) AS text, hex(note) AS note, * EXCLUDE (text, note, names),
      list_transform(names, lambda name: hex(name)) AS names FROM ${parquetOf(parquet)}`;
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  });
}

const hex = (text: string) => Buffer.from(text).toString('hex').toUpperCase();
const inHex = (row: Row) => ({
  ...row,
  text: hex(String(row.text)),
  note: row.note === null ? null : hex(String(row.note)),
  names: (row.names as readonly string[]).map(hex),
});

const row: Row = {
  text: '',
  note: null,
  mood: null,
  n: null,
  share: null,
  sure: null,
  names: [],
  spans: [],
};

describe('writeParquet', () => {
  it.each([
    '',
    '"',
    '""',
    '","',
    'a\r\nb\rc\n',
    '\r\n',
    '\\N',
    '\\"',
    'NULL',
    'NA',
    ' a ',
    '\t',
    '#a',
    '\0',
    'a\0b',
    '\x1b\x7f\u0085\u2028',
    '\uFEFFa',
    '😀\u{10ffff}\uffff',
  ])('keeps %j, alone and in a list', async (text) => {
    const rows = [{ ...row, text, note: text, names: [text, text] }, row];
    expect(await readBack(rows)).toEqual(rows.map(inHex));
  });

  it.each([0.1, 1 / 3, 5e-324, Number.MAX_VALUE, 1e-7, 1e21, 0.30000000000000004])(
    'keeps the number %d',
    async (share) => {
      expect(await readBack([{ ...row, share, n: -(2 ** 31) }])).toEqual([
        { ...row, share, n: -(2 ** 31) },
      ]);
    },
  );

  it('keeps a text of 20 MB', async () => {
    const text = 'Sie sagte: "Ja".\r\n'.repeat(1_100_000);
    const [, read] = await readBack([row, { ...row, text }, row]);
    expect((read as Row).text === hex(text)).toBe(true);
  });

  it.each([1, 60, 100])('reads a CSV in parts of %d bytes or a little more', async (bytes) => {
    const rows = Array.from({ length: 9 }, (_, n) => ({
      ...row,
      n,
      text: `"${n}",\r\n`.repeat(n),
    }));
    expect(await readBack(rows, bytes)).toEqual(rows.map(inHex));
    expect(existsSync(join(root, 'sayings.csv.parts'))).toBe(false);
  });

  it('keeps any rows', async () => {
    const text = fc.string({ unit: 'binary' });
    const rowOf = fc.record({
      text,
      note: fc.option(text),
      mood: fc.option(fc.constantFrom('x', 'y')),
      n: fc.option(fc.integer()),
      share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
      sure: fc.option(fc.boolean()),
      names: fc.array(text),
      spans: fc.array(fc.tuple(fc.nat(), fc.nat())),
    });
    const anyRows = fc.asyncProperty(fc.array(rowOf), fc.nat(200), async (rows, bytes) => {
      expect(await readBack(rows, bytes)).toEqual(rows.map(inHex));
    });
    await fc.assert(anyRows, { numRuns: 40 });
  });
});
