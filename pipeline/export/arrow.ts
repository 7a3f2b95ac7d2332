import {
  Table as ArrowTable,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  tableToIPC,
} from 'apache-arrow';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowColumn } from './arrow-column.ts';
import { columnsOf } from './columns.ts';

/** Far below Arrow's limit of 2 GiB text a column, at 60 kB a page. */
const BATCH = 32_768;

/** The rows as an Arrow table, in batches that share one dictionary for each enum. */
export function arrowTable(table: Table, rows: readonly Row[], batchSize = BATCH): ArrowTable {
  const columns = columnsOf(table).map(arrowColumn);
  const schema = new Schema(columns.map(({ field }) => field));
  const batches: RecordBatch[] = [];
  for (let first = 0; first < rows.length; first += batchSize) {
    const batch = rows.slice(first, first + batchSize);
    const children = columns.map(({ field, data }) =>
      data(batch.map((row) => row[field.name] ?? null)),
    );
    const type = new Struct(schema.fields);
    batches.push(
      new RecordBatch(schema, makeData({ type, length: batch.length, nullCount: 0, children })),
    );
  }
  // A batch of zero rows with a dictionary is unreadable: a table without rows has no batch.
  return batches.length === 0 ? new ArrowTable(schema) : new ArrowTable(schema, batches);
}

/** An Arrow IPC file: the format that pandas, pyarrow and polars open by random access. */
export function arrowFile(table: ArrowTable): Uint8Array {
  return tableToIPC(table, 'file');
}
