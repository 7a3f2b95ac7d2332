import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResult } from '@duckdb/node-api';
import type { z } from 'zod';
import { TABLES } from '../../schemas/tables/index.ts';
import { UsageError } from '../run/usage-error.ts';
import { type RowsByKey, rowsByKey } from './rows-by-key.ts';

/** The tables of a finished run, open for reading. */
export interface Dataset {
  /** The rows that a query gives, each checked. Parameters stand as `$1`, `$2` …. */
  rows<Row extends z.ZodType>(
    row: Row,
    sql: string,
    ...parameters: (string | number)[]
  ): Promise<z.output<Row>[]>;
  /** The rows of a query that is sorted by `key`, one key after the other, in ascending order. */
  byKey<Shape extends z.core.$ZodLooseShape>(
    row: z.ZodObject<Shape>,
    key: keyof Shape & string,
    sql: string,
  ): Promise<RowsByKey<z.output<z.ZodObject<Shape>>>>;
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
  const connections = [connection];
  return {
    rows: (row, sql, ...parameters) => rowsOf(connection, row, sql, parameters),
    async byKey(row, key, sql) {
      // A connection streams one result at a time.
      const own = await instance.connect();
      connections.push(own);
      const batches = batchesOf(await own.stream(sql), row);
      return rowsByKey(batches, (each) => String(each[key as keyof typeof each]));
    },
    close() {
      for (const each of connections) each.closeSync();
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

async function* batchesOf<Row extends z.ZodType>(
  result: DuckDBResult,
  row: Row,
): AsyncGenerator<z.output<Row>[]> {
  for await (const rows of result.yieldRowObjectJs()) yield row.array().parse(rows);
}

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`;
