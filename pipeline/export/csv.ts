import { stringify } from 'csv-stringify/sync';
import type { Row, Table, Value } from '../../schemas/tables/table.ts';

/** Rows turned to text at a time: one string could not hold a large table. */
const BATCH = 1_000;

/**
 * CSV by RFC 4180 (comma, CRLF, quotes doubled), a chunk after the other, the header first. Every text is quoted, so that
 * "" is an empty text and nothing at all is null; a list is its JSON, a boolean true or false.
 */
export function* csvChunks(
  table: Table,
  rows: readonly Row[],
  cell: (text: string) => string = (text) => text,
): Generator<string> {
  const columns = Object.keys(table.row.shape);
  yield record([columns]);
  for (let first = 0; first < rows.length; first += BATCH) {
    const batch = rows.slice(first, first + BATCH);
    yield record(batch.map((row) => columns.map((column) => cellOf(row[column] ?? null, cell))));
  }
}

/** The mark by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The same for the eyes of a spreadsheet: no text in it can become a formula. Not for machines: it alters text. */
export function* spreadsheetChunks(table: Table, rows: readonly Row[]): Generator<string> {
  yield BYTE_ORDER_MARK;
  yield* csvChunks(table, rows, inert);
}

/** Where a cell may begin with a formula: also after what a spreadsheet of another locale takes for the end of a cell. */
const FORMULA = /(^|[;\t\r\n][" ]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** An apostrophe before whatever a spreadsheet would run: "'=1+1", "'-10 Grad", "'+49 30 …". */
export function inert(text: string): string {
  return text.replace(FORMULA, "$1'");
}

function cellOf(value: Value, cell: (text: string) => string): string | number | boolean | null {
  if (typeof value === 'string') return cell(value);
  if (typeof value === 'object' && value !== null) return cell(JSON.stringify(value));
  return value;
}

function record(rows: readonly (readonly unknown[])[]): string {
  return stringify([...rows], {
    quoted_string: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}
