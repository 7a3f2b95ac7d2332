import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowFile, arrowRows } from './arrow.ts';
import { rowCheck } from './check.ts';
import { columnsOf } from './columns.ts';
import { csvHead, csvRecord, spreadsheetHead, spreadsheetRecord } from './csv.ts';
import { openFile } from './files.ts';
import type { Formats } from './formats.ts';
import { type RecordFile, recordFile, type WrittenRecords } from './record-file.ts';

/** A table that is written, for those who describe, read and count it. */
export interface WrittenTable {
  name: string;
  rows: number;
  csv: WrittenRecords;
  /** For each enum column how many rows have each value. */
  counts: Record<string, Record<string, number>>;
}

/** The files of one table while rows are added to them. */
export interface TableFiles {
  /** In the order of the table. */
  add(rows: readonly Row[]): void;
  end(): WrittenTable;
}

/** Rows turned to Arrow at a time: 100 MB where each holds the text of a large page. */
const BATCH = 8192;
/** A worksheet has so many rows, the first for the names of the columns. */
const SPREADSHEET_ROWS = 1_048_576 - 1;

/**
 * Opens the files of a table below `folder` that are written row by row. CSV is always among them: Parquet and DuckDB are made
 * of it.
 */
export function tableFiles(table: Table, folder: string, formats: Formats): TableFiles {
  const columns = Object.keys(table.row.shape);
  const check = rowCheck(table);
  const csv = recordFile(join(folder, `${table.name}.csv`));
  csv.add(csvHead(columns));
  const sheetPath = join(folder, 'spreadsheet', `${table.name}.csv`);
  let sheet = formats.has('spreadsheet') ? recordFile(sheetPath) : null;
  sheet?.add(spreadsheetHead(columns));
  const arrow = formats.has('arrow')
    ? arrowTable(table, join(folder, `${table.name}.arrow`))
    : null;
  const counts = tally(table);
  let rows = 0;
  return {
    add(added) {
      for (const row of added) {
        check(row);
        counts.add(row);
        csv.add(csvRecord(columns, row));
        if (++rows > SPREADSHEET_ROWS && sheet !== null) sheet = removed(sheet);
        sheet?.add(spreadsheetRecord(columns, row));
        arrow?.add(row);
      }
    },
    end() {
      arrow?.end();
      sheet?.close();
      return { name: table.name, rows, csv: csv.close(), counts: counts.counts };
    },
  };
}

/** Rows as an Arrow file. No more than one batch of them is held, as columns. */
function arrowTable(table: Table, path: string) {
  const columns = arrowRows(table);
  const bytes = openFile(path);
  const file = arrowFile(columns.schema, bytes.write);
  let held = 0;
  const flush = (): void => {
    if (held > 0) file.add(columns.batch());
    held = 0;
  };
  return {
    add(row: Row): void {
      columns.add(row);
      if (++held === BATCH) flush();
    },
    end(): void {
      flush();
      file.end();
      bytes.close();
    },
  };
}

function removed(sheet: RecordFile): null {
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
