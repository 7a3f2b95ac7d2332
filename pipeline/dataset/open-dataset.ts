import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { z } from 'zod';
import { TABLES } from '../../schemas/tables/index.ts';
import { UsageError } from '../run/usage-error.ts';

/** The tables of a finished run, open for reading. */
export interface Dataset {
  /** The rows that a query gives, each checked. Parameters stand as `$1`, `$2` …. */
  rows<Row extends z.ZodType>(
    row: Row,
    sql: string,
    ...parameters: (string | number)[]
  ): Promise<z.output<Row>[]>;
  close(): void;
}

/**
 * Opens the dataset in a folder of a run, from its Parquet files, else from its `dataset.duckdb`. A column that an older
 * run lacks is an error of the query that asks for it. Throws a `UsageError` where neither lies there.
 */
export async function openDataset(folder: string): Promise<Dataset> {
  const parquet = join(folder, 'tables');
  const duckdb = join(folder, 'dataset.duckdb');
  const tables = TABLES.map(({ name }) => name).filter((name) =>
    existsSync(join(parquet, `${name}.parquet`)),
  );
  if (tables.length === 0 && !existsSync(duckdb))
    throw new UsageError(
      `${folder}: neither tables/*.parquet nor dataset.duckdb; give the --out folder of a run with one of these formats`,
    );
  const isParquet = tables.length > 0;
  const instance = isParquet
    ? await DuckDBInstance.create(':memory:')
    : await DuckDBInstance.create(duckdb, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  for (const name of isParquet ? tables : [])
    await connection.run(
      `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${quoted(join(parquet, `${name}.parquet`))})`,
    );
  return {
    rows: (row, sql, ...parameters) => rowsOf(connection, row, sql, parameters),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function rowsOf<Row extends z.ZodType>(
  connection: DuckDBConnection,
  row: Row,
  sql: string,
  parameters: (string | number)[],
): Promise<z.output<Row>[]> {
  const reader = await connection.runAndReadAll(sql, parameters);
  return row.array().parse(reader.getRowObjectsJS());
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
