import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  csvHead,
  csvRecord,
  inert,
  spreadsheetHead,
  spreadsheetRecord,
} from '../../pipeline/export/csv.ts';
import { type Row, type Table, tableOf } from '../../schemas/tables/table.ts';

const table: Table = tableOf({
  name: 'sayings',
  description: '',
  row: z.strictObject({
    text: z.string().nullable(),
    n: z.int32(),
    sure: z.boolean(),
    names: z.array(z.string()),
  }),
  primaryKey: [],
  foreignKeys: [],
  slices: [],
});

const columns = Object.keys(table.row.shape);
const csv = (...rows: Row[]) =>
  csvHead(columns) + rows.map((each) => csvRecord(columns, each)).join('');
const row = (text: string | null): Row => ({ text, n: -1, sure: false, names: [] });

describe('CSV', () => {
  it('writes the header alone where there are no rows', () => {
    expect(csv()).toBe('"text","n","sure","names"\r\n');
  });

  it.each([
    ['NA', '"NA"'],
    ['', '""'],
    [null, ''],
    ['=1+1', '"=1+1"'],
    ['-1', '"-1"'],
    ['+49 30', '"+49 30"'],
    ['a,b;c', '"a,b;c"'],
    ['„a", "b“', '"„a"", ""b“"'],
    ['a\r\nb\nc', '"a\r\nb\nc"'],
    [' 😀 ', '" 😀 "'],
  ])('writes %j as %s', (text, cell) => {
    expect(csv(row(text))).toBe(`"text","n","sure","names"\r\n${cell},-1,false,"[]"\r\n`);
  });

  it('writes a list as JSON and a boolean as a word', () => {
    const cells = csv({ text: 'a', n: 0, sure: true, names: ['Jo "J" M.', 'x, y'] }).split(
      '\r\n',
    )[1];
    expect(cells).toBe('"a",0,true,"[""Jo \\""J\\"" M."",""x, y""]"');
  });

  it('writes all rows of a long table', () => {
    const rows = Array.from({ length: 2_500 }, (_, n) => ({ ...row('a'), n }));
    const lines = csv(...rows).split('\r\n');
    expect(lines).toHaveLength(2_502);
    expect(lines[2_500]).toBe('"a",2499,false,"[]"');
  });
});

describe('a spreadsheet copy', () => {
  it('begins with a byte order mark and leaves numbers alone', () => {
    const text = spreadsheetHead(columns) + spreadsheetRecord(columns, row('-a'));
    expect(text).toBe('\uFEFF"text","n","sure","names"\r\n"\'-a",-1,false,"[]"\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-10 Grad', "'-10 Grad"],
    ['@konto', "'@konto"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['＝1', "'＝1"],
    // What a German Excel makes of a semicolon, or anyone's of a line break, when it takes the comma for text.
    ['a;=1+1', "a;'=1+1"],
    ['a; "=1+1"', 'a; "\'=1+1"'],
    ['a\n=1+1', "a\n'=1+1"],
    ['a\t@b', "a\t'@b"],
  ])('makes %j inert', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it.each(['a=b', '10,- Euro', 'Müller-Lüdenscheidt', '„=“', "'s ist", ''])(
    'leaves %j alone',
    (text) => {
      expect(inert(text)).toBe(text);
    },
  );
});
