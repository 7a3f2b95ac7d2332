import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { identifier, parquetOf } from './sql.ts';

/**
 * Throws, with table, row and column, where a primary key repeats or a foreign key leads nowhere: a bug of an earlier stage.
 * Works on the Parquet files, and out of core.
 */
export async function checkKeys(connection: DuckDBConnection, folder: string): Promise<void> {
  for (const table of TABLES as readonly Table[]) {
    const file = parquetOf(join(folder, `${table.name}.parquet`));
    const key = table.primaryKey.map(identifier).join(', ');
    if (key !== '') {
      const repeated = `SELECT ${key} FROM ${file} GROUP BY ${key} HAVING count(*) > 1 ORDER BY ALL LIMIT 1`;
      const [row] = await rowsOf(connection, repeated);
      if (row !== undefined)
        throw new Error(`${table.name}, row ${row.join(' ')}: its primary key repeats`);
    }
    for (const { column, table: target, references } of table.foreignKeys) {
      const name = key === '' ? "'?'" : `concat_ws(' ', ${key})`;
      const targets = parquetOf(join(folder, `${target}.parquet`));
      const lost = `SELECT ${name}, ${identifier(column)} FROM ${file} WHERE ${identifier(column)} IS NOT NULL
        AND ${identifier(column)} NOT IN (SELECT ${identifier(references)} FROM ${targets}) ORDER BY ALL LIMIT 1`;
      const [row] = await rowsOf(connection, lost);
      if (row !== undefined)
        throw new Error(
          `${table.name}, row ${row[0]}, column ${column}: ${row[1]} is not in ${target}`,
        );
    }
  }
}

async function rowsOf(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}
