import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { type Column, columnsOf } from './columns.ts';
import { identifier, parquetOf, text, typeSql } from './sql.ts';
import { viewStatements } from './view-statements.ts';

/** What DuckDB may hold in memory: what it sorts goes beyond that into a folder of its own, of texts that it copies it cannot. */
const MEMORY = { sorting: '300MB', copying: '2GB' };

/** A DuckDB in memory, whose scratch files lie in `scratch`. */
export async function withDuckdb<Result>(
  scratch: string,
  memory: keyof typeof MEMORY,
  use: (connection: DuckDBConnection) => Promise<Result>,
): Promise<Result> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    memory_limit: MEMORY[memory],
    temp_directory: join(scratch, '.duckdb.tmp'),
  });
  const connection = await instance.connect();
  try {
    return await use(connection);
  } catch (error) {
    throw systemError(error) ?? error;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** The system's refusals of a file, which DuckDB tells in words alone: "Could not write file "…": No space left on device". */
const REFUSAL = /(?:Could not|Cannot) (\w+) (?:to |from )?file [^\n]*/;

/** Null where the error is none of the system. */
function systemError(error: unknown): Error | null {
  const [message, syscall] = (error instanceof Error && REFUSAL.exec(error.message)) || [];
  return message === undefined ? null : Object.assign(new Error(message), { syscall });
}

/**
 * A DuckDB file from `<folder>/<table>.parquet`, each table with its types, nulls and comments, and the view `proof`. Keys
 * are checked and not declared: their indexes would take as much room as the rows, and all of it in memory. One thread: more
 * make a larger file. The file is not the same byte for byte in two runs; the Parquet files are.
 */
export async function writeDuckdb(
  connection: DuckDBConnection,
  file: string,
  parquetFolder: string,
): Promise<void> {
  // DuckDB takes what stands behind a "?" in a path for parameters, whatever links lead there.
  const scratch = resolve(file).includes('?') ? mkdtempSync(join(tmpdir(), 'wortlaut-')) : null;
  const path = scratch === null ? file : join(scratch, basename(file));
  try {
    await connection.run(`ATTACH ${text(path)} AS dataset (STORAGE_VERSION 'v1.2.0')`);
    await fillDataset(connection, parquetFolder);
    if (scratch !== null) copyFileSync(path, file);
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true });
  }
}

async function fillDataset(connection: DuckDBConnection, parquetFolder: string): Promise<void> {
  await connection.run('USE dataset');
  for (const table of TABLES) {
    const rows = parquetOf(join(parquetFolder, `${table.name}.parquet`));
    const long = await longColumns(connection, table, rows);
    for (const sql of tableSql(table, rows, long)) await connection.run(sql);
  }
  for (const sql of viewStatements()) await connection.run(sql);
  await connection.run('CHECKPOINT dataset');
  await connection.run('USE memory');
  await connection.run('DETACH dataset');
}

/**
 * The columns of running text, which zstd packs several times better than what DuckDB chooses by itself; that packs IDs and
 * words better. IDs have 20 characters.
 */
async function longColumns(
  connection: DuckDBConnection,
  table: Table,
  rows: string,
): Promise<ReadonlySet<string>> {
  const texts = columnsOf(table).filter(({ kind }) => kind === 'text');
  const lengths = texts.map(({ name }) => `avg(strlen(${identifier(name)}))`);
  const found = await connection.runAndReadAll(`SELECT ${lengths.join(', ')} FROM ${rows}`);
  const [averages = []] = found.getRowsJson();
  const isLong = (_: Column, i: number): boolean => Number(averages[i] ?? 0) >= LONG;
  return new Set(texts.filter(isLong).map(({ name }) => name));
}

const LONG = 32;

function tableSql(table: Table, rows: string, long: ReadonlySet<string>): string[] {
  const columns = columnsOf(table);
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const name = identifier(table.name);
  return [
    `CREATE TABLE ${name} (${columns.map((column) => columnSql(column, long)).join(', ')})`,
    `INSERT INTO ${name} SELECT ${names} FROM ${rows}`,
    `COMMENT ON TABLE ${name} IS ${text(table.description)}`,
    ...columns.map(
      (column) =>
        `COMMENT ON COLUMN ${name}.${identifier(column.name)} IS ${text(column.description)}`,
    ),
  ];
}

function columnSql(column: Column, long: ReadonlySet<string>): string {
  const { name, nullable } = column;
  const packing = long.has(name) ? ' USING COMPRESSION zstd' : '';
  return `${identifier(name)} ${typeSql(column)}${nullable ? '' : ' NOT NULL'}${packing}`;
}
