import { type Table as ArrowTable, tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { arrowFile, arrowRows } from '../../pipeline/export/arrow.ts';
import { column, Pair, type Row, type Table, tableOf } from '../../schemas/tables/table.ts';

const table: Table = tableOf({
  name: 'sayings',
  description: 'One column of each kind, and each nullable kind.',
  row: z.strictObject({
    text: column(z.string(), 'a', 'a'),
    note: column(z.string().nullable(), 'b', 'b'),
    mood: column(z.enum(['x', 'y', 'z']), 'c', 'x'),
    tone: column(z.enum(['x', 'y']).nullable(), 'd', 'y'),
    n: column(z.int32(), 'e', 1),
    m: column(z.int32().nullable(), 'f', 1),
    share: column(z.number(), 'g', 0.5),
    sure: column(z.boolean(), 'h', true),
    names: column(z.array(z.string()), 'i', ['a']),
    spans: column(z.array(Pair), 'j', [[0, 1]]),
  }),
  primaryKey: ['text'],
  foreignKeys: [],
  slices: [],
});

const rows: Row[] = [
  {
    text: '😀 „ä“',
    note: null,
    mood: 'z',
    tone: null,
    n: 2 ** 31 - 1,
    m: null,
    share: 0.1,
    sure: true,
    names: [],
    spans: [
      [0, 1],
      [2, 3],
    ],
  },
  {
    text: 'NA',
    note: '',
    mood: 'x',
    tone: 'y',
    n: 0,
    m: 0,
    share: 1,
    sure: false,
    names: ['ß', '', 'c'],
    spans: [],
  },
  {
    text: 'c',
    note: 'd',
    mood: 'y',
    tone: 'x',
    n: 1,
    m: 1,
    share: 0,
    sure: true,
    names: ['e'],
    spans: [[4, 5]],
  },
];

/** The bytes of an Arrow file of these rows, so many to a batch. */
function fileOf(some: readonly Row[], batchSize = 100): Buffer {
  const pieces: Uint8Array[] = [];
  const columns = arrowRows(table);
  const file = arrowFile(columns.schema, (bytes) => pieces.push(bytes));
  for (let first = 0; first < some.length; first += batchSize) {
    for (const row of some.slice(first, first + batchSize)) columns.add(row);
    file.add(columns.batch());
  }
  file.end();
  return Buffer.concat(pieces);
}

/** Lists of Arrow print as plain lists in JSON. */
const plainRows = (read: ArrowTable) => JSON.parse(JSON.stringify(read.toArray()));

describe('arrowFile', () => {
  it.each([1, 2, 3, 100])('reads back the same rows, %i to a batch', (batchSize) => {
    const file = fileOf(rows, batchSize);
    expect(plainRows(tableFromIPC(file))).toEqual(rows);
    expect(file.subarray(0, 6).toString()).toBe('ARROW1');
  });

  it('marks as nullable what the schema lets be null, and describes each column', () => {
    const { fields } = tableFromIPC(fileOf(rows)).schema;
    const nullable = fields.filter((field) => field.nullable).map(({ name }) => name);
    expect(nullable).toEqual(['note', 'tone', 'm']);
    expect(fields.map(({ metadata }) => metadata.get('description')).join('')).toBe('abcdefghij');
    expect(fields.map(({ type }) => String(type))).toEqual([
      'Utf8',
      'Utf8',
      'Dictionary<Int32, Utf8>',
      'Dictionary<Int32, Utf8>',
      'Int32',
      'Int32',
      'Float64',
      'Bool',
      'List<Utf8>',
      'List<List<Int32>>',
    ]);
  });

  it('is a valid file without rows', () => {
    const read = tableFromIPC(fileOf([]));
    expect(read.numRows).toBe(0);
    expect(read.schema.fields).toHaveLength(10);
  });

  it('has the same bytes however many tables this process made before', () => {
    const first = fileOf(rows);
    expect(first.equals(fileOf(rows))).toBe(true);
  });
});
