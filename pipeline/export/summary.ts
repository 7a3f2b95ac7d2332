import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { TABLES, type TableName } from '../../schemas/tables/index.ts';
import { columnsOf } from './columns.ts';
import { identifier, parquetOf } from './sql.ts';
import type { WrittenTable } from './table-files.ts';

const Counts = z.record(z.string(), z.int());

/** How much the tables hold, for the closing words of a run. */
export const Summary = z.strictObject({
  /** By table, in their order. */
  rows: Counts,
  quotesByType: Counts,
  droppedByReason: Counts,
});
export type Summary = z.infer<typeof Summary>;

/** Of the tables that lie in `folder` as Parquet. */
export async function summaryOf(
  connection: DuckDBConnection,
  folder: string,
  written: readonly WrittenTable[],
): Promise<Summary> {
  return {
    rows: Object.fromEntries(
      TABLES.map(({ name }) => [name, written.find((table) => table.name === name)?.rows ?? 0]),
    ),
    quotesByType: await countsOf(connection, folder, { table: 'quotes', column: 'type' }),
    droppedByReason: await countsOf(connection, folder, { table: 'dropped', column: 'reason' }),
  };
}

/** How many rows have each value of an enum. */
async function countsOf(
  connection: DuckDBConnection,
  folder: string,
  { table: name, column }: { table: TableName; column: string },
): Promise<Record<string, number>> {
  const table = TABLES.find((each) => each.name === name);
  const found = table && columnsOf(table).find((each) => each.name === column);
  if (found?.kind !== 'enum') throw new Error(`${name}.${column}: no enum`);
  const counts = Object.fromEntries(found.values.map((value) => [value, 0]));
  const sql = `SELECT ${identifier(column)}, count(*) FROM ${parquetOf(join(folder, `${name}.parquet`))}
    WHERE ${identifier(column)} IS NOT NULL GROUP BY ALL`;
  for (const [value, count] of (await connection.runAndReadAll(sql)).getRowsJson())
    counts[String(value)] = Number(count);
  return counts;
}
