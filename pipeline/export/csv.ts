import { stringify } from 'csv-stringify/sync';
import type { Row, Table, Value } from '../../schemas/tables/table.ts';

/** The names of the columns, the first record of a table's CSV. */
export function csvHead(table: Table): string {
  return record([Object.keys(table.row.shape)]);
}

/**
 * CSV by RFC 4180 (comma, CRLF, quotes doubled). Every text is quoted, so that "" is an empty text and nothing at all is
 * null; a list is its JSON, a boolean true or false.
 */
export function csvRows(
  table: Table,
  rows: readonly Row[],
  cell: (text: string) => string = (text) => text,
): string {
  const columns = Object.keys(table.row.shape);
  return record(rows.map((row) => columns.map((column) => cellOf(row[column] ?? null, cell))));
}

/** The mark by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function spreadsheetHead(table: Table): string {
  return BYTE_ORDER_MARK + csvHead(table);
}

/** The same for the eyes of a spreadsheet: no text in it can become a formula. Not for machines: it alters text. */
export function spreadsheetRows(table: Table, rows: readonly Row[]): string {
  return csvRows(table, rows, inert);
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
