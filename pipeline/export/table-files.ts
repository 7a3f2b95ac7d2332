import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowFile, arrowRows } from './arrow.ts';
import { rowCheck } from './check.ts';
import { columnsOf } from './columns.ts';
import { csvHead, csvRows, spreadsheetHead, spreadsheetRows } from './csv.ts';
import { type OpenFile, openFile, type WrittenFile } from './files.ts';
import type { Format, Formats } from './formats.ts';
import { parquetFile } from './parquet.ts';

/** A table that is written, for those who describe and count it. */
export interface WrittenTable {
  name: string;
  rows: number;
  /** Null where CSV is not among the formats. */
  csv: WrittenFile | null;
  /** For each enum column how many rows have each value. */
  counts: Record<string, Record<string, number>>;
}

/** The files of one table while rows are added to them. No more than one batch of rows is held, as columns. */
export interface TableFiles {
  /** In the order of the table. */
  add(rows: readonly Row[]): Promise<void>;
  end(): Promise<WrittenTable>;
}

/** Rows turned to Arrow at a time: 100 MB where each holds the text of a large page. */
const BATCH = 8192;
/** Rows turned to text at a time. */
const LINES = 128;
/** A worksheet has so many rows, the first for the names of the columns. */
const SPREADSHEET_ROWS = 1_048_576 - 1;

/** Opens the files of a table below `folder`. Parquet is always among them: the check of keys and DuckDB read it. */
export function tableFiles(table: Table, folder: string, formats: Formats): TableFiles {
  const file = (format: string): string => join(folder, `${table.name}.${format}`);
  const check = rowCheck(table);
  const open = (format: Format, path: string, head = ''): OpenFile | null => {
    if (!formats.has(format)) return null;
    const opened = openFile(path);
    if (head !== '') opened.write(head);
    return opened;
  };
  const csv = open('csv', file('csv'), csvHead(table));
  const sheetPath = join(folder, 'spreadsheet', `${table.name}.csv`);
  let sheet = open('spreadsheet', sheetPath, spreadsheetHead(table));
  const columns = arrowRows(table);
  const arrowBytes = open('arrow', file('arrow'));
  const arrow = arrowBytes && arrowFile(columns.schema, arrowBytes.write);
  const parquetBytes = openFile(file('parquet'));
  const parquet = parquetFile(columns.schema, parquetBytes.write);
  const counts = tally(table);
  let lines: Row[] = [];
  let [held, rows] = [0, 0];
  const writeLines = (): void => {
    if (sheet !== null && rows > SPREADSHEET_ROWS) sheet = removed(sheet);
    csv?.write(csvRows(table, lines));
    sheet?.write(spreadsheetRows(table, lines));
    lines = [];
  };
  const flush = async (): Promise<void> => {
    writeLines();
    if (held === 0) return;
    held = 0;
    const columnar = columns.batch();
    arrow?.add(columnar);
    await parquet.add(columnar);
  };
  return {
    async add(added) {
      for (const row of added) {
        check(row);
        counts.add(row);
        columns.add(row);
        rows++;
        if (lines.push(row) === LINES) writeLines();
        if (++held === BATCH) await flush();
      }
    },
    async end() {
      await flush();
      arrow?.end();
      arrowBytes?.close();
      await parquet.end();
      parquetBytes.close();
      sheet?.close();
      return { name: table.name, rows, csv: csv?.close() ?? null, counts: counts.counts };
    },
  };
}

function removed(sheet: OpenFile): null {
  sheet.close();
  rmSync(sheet.path);
  return null;
}

function tally(table: Table) {
  const enums = columnsOf(table).flatMap((column) => (column.kind === 'enum' ? [column] : []));
  const counts: WrittenTable['counts'] = Object.fromEntries(
    enums.map(({ name, values }) => [name, Object.fromEntries(values.map((value) => [value, 0]))]),
  );
  return {
    counts,
    add(row: Row): void {
      for (const { name } of enums) {
        const [value, column] = [row[name], counts[name]];
        if (typeof value === 'string' && column !== undefined)
          column[value] = (column[value] ?? 0) + 1;
      }
    },
  };
}
