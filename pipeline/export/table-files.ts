import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowFile, arrowRows } from './arrow.ts';
import { rowCheck } from './check.ts';
import { csvHead, csvRecord, spreadsheetHead, spreadsheetRecord } from './csv.ts';
import { cutsBehind } from './csv-parts.ts';
import { openFile } from './files.ts';
import type { Formats } from './formats.ts';
import { type RecordFile, recordFile, type WrittenRecords } from './record-file.ts';

/** A table that is written, for those who describe, read and count it. */
export interface WrittenTable {
  name: string;
  rows: number;
  csv: WrittenRecords;
  /** Where its CSV can be cut into parts of whole rows, in bytes. */
  cuts: readonly number[];
}

/** What some rows take in the CSV of a table. */
export interface Portion {
  rows: number;
  bytes: number;
}

/** Where they lie in the CSV that is copied from. */
export interface Place extends Portion {
  offset: number;
}

/** An older CSV of the same table, whose rows may be copied. */
export interface TableBefore {
  path: string;
  /** No record of it has more bytes. */
  longest: number;
}

/** The files of one table while rows are added to them, in the order of the table. */
export interface TableFiles {
  /** The bytes of the CSV before its first row. */
  head: number;
  add(rows: readonly Row[]): Portion;
  /** Adds rows of the older CSV. They do not go into formats other than CSV. */
  copy(place: Place): void;
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
export function tableFiles(
  table: Table,
  folder: string,
  { formats, before }: { formats: Formats; before: TableBefore | null },
): TableFiles {
  const columns = Object.keys(table.row.shape);
  const check = rowCheck(table);
  const csv = recordFile(join(folder, `${table.name}.csv`), before?.longest);
  const head = csvHead(columns);
  csv.add(head);
  const cuts = cutsBehind(Buffer.byteLength(head));
  const copier = before === null ? null : copierOf(before.path, csv.copy);
  const sheetPath = join(folder, 'spreadsheet', `${table.name}.csv`);
  let sheet = formats.has('spreadsheet') ? recordFile(sheetPath) : null;
  sheet?.add(spreadsheetHead(columns));
  const arrow = formats.has('arrow')
    ? arrowTable(table, join(folder, `${table.name}.arrow`))
    : null;
  let rows = 0;
  return {
    head: Buffer.byteLength(head),
    add(added) {
      if (added.length > 0) copier?.flush();
      let bytes = 0;
      for (const row of added) {
        check(row);
        const record = csvRecord(columns, row);
        bytes += Buffer.byteLength(record);
        csv.add(record);
        if (++rows > SPREADSHEET_ROWS && sheet !== null) sheet = removed(sheet);
        sheet?.add(spreadsheetRecord(columns, row));
        arrow?.add(row);
      }
      cuts.add(bytes);
      return { rows: added.length, bytes };
    },
    copy(place) {
      rows += place.rows;
      cuts.add(place.bytes);
      copier?.add(place);
    },
    end() {
      copier?.end();
      arrow?.end();
      sheet?.close();
      return { name: table.name, rows, csv: csv.close(), cuts: cuts.offsets };
    },
  };
}

const COPIED = 1 << 20;

/** Copies parts of a file: what lies end to end there in one go. */
function copierOf(path: string, write: (bytes: Uint8Array) => void) {
  const file = openSync(path, 'r');
  let [start, end] = [0, 0];
  const flush = (): void => {
    while (start < end) {
      const bytes = Buffer.allocUnsafe(Math.min(COPIED, end - start));
      if (readSync(file, bytes, 0, bytes.length, start) < bytes.length)
        throw new Error(`${path} changed during the run: another run writes to the same folder`);
      write(bytes);
      start += bytes.length;
    }
  };
  return {
    add({ offset, bytes }: Place): void {
      if (offset !== end) {
        flush();
        [start, end] = [offset, offset];
      }
      end += bytes;
    },
    flush,
    end(): void {
      flush();
      closeSync(file);
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
