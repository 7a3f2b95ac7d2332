import type { Row, Value } from '../../schemas/tables/table.ts';

/** The names of the columns, the first record of a table's CSV. */
export function csvHead(columns: readonly string[]): string {
  return `${columns.map(quoted).join(',')}${RECORD_END}`;
}

/**
 * CSV by RFC 4180 (comma, CRLF, quotes doubled). Every text is quoted, so that "" is an empty text and nothing at all is
 * null; a list is its JSON, a boolean true or false.
 */
export function csvRecord(
  columns: readonly string[],
  row: Row,
  cell: (text: string) => string = (text) => text,
): string {
  let [record, separator] = ['', ''];
  for (const column of columns) {
    record += separator + cellOf(row[column] ?? null, cell);
    separator = ',';
  }
  return record + RECORD_END;
}

const RECORD_END = '\r\n';

/** The mark by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

export function spreadsheetHead(columns: readonly string[]): string {
  return BYTE_ORDER_MARK + csvHead(columns);
}

/** The same for the eyes of a spreadsheet: no text in it can become a formula. Not for machines: it alters text. */
export function spreadsheetRecord(columns: readonly string[], row: Row): string {
  return csvRecord(columns, row, inert);
}

/** Where a cell may begin with a formula: also after what a spreadsheet of another locale takes for the end of a cell. */
const FORMULA = /(^|[;\t\r\n][" ]*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g;

/** An apostrophe before whatever a spreadsheet would run: "'=1+1", "'-10 Grad", "'+49 30 …". */
export function inert(text: string): string {
  return text.replace(FORMULA, "$1'");
}

function cellOf(value: Value, cell: (text: string) => string): string {
  if (value === null) return '';
  if (typeof value === 'string') return quoted(cell(value));
  return typeof value === 'object' ? quoted(cell(JSON.stringify(value))) : String(value);
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
