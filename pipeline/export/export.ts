import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import pLimit from 'p-limit';
import { z } from 'zod';
import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { makeFolder } from '../make-folder.ts';
import { dataPackage } from './datapackage.ts';
import { DATASET_FILES } from './dataset-files.ts';
import { datasetSql } from './dataset-sql.ts';
import { dataDictionary } from './dictionary.ts';
import { withDuckdb, writeDuckdb } from './duckdb.ts';
import { publish } from './files.ts';
import type { Formats } from './formats.ts';
import { checkKeys } from './keys.ts';
import { writeParquet } from './parquet.ts';
import { type Summary, summaryOf } from './summary.ts';
import type { WrittenTable } from './table-files.ts';

/**
 * Writes a dataset into `outDir`: `tables/<table>.{csv,arrow,parquet}`, `tables/spreadsheet/<table>.csv`,
 * `tables/json-schema/<table>.json`, `dataset.duckdb`, `dataset.sql`, `datapackage.json`, `DATA_DICTIONARY.md`, as far as they are among the
 * formats. `write` writes all tables into the folder that it is given, in groups. Same rows, same bytes (the .duckdb aside). Throws, and
 * changes nothing, where rows break the rules of their table.
 */
export async function exportDataset(
  outDir: string,
  formats: Formats,
  write: (folder: string) => readonly Promise<WrittenTable[]>[],
): Promise<Summary> {
  return publish(outDir, DATASET_FILES, async (staging) => {
    const folder = join(staging, 'tables');
    makeFolder(join(folder, 'json-schema'));
    const copying = pLimit(1);
    const copy = (use: (connection: DuckDBConnection) => Promise<void>) =>
      copying(() => withDuckdb(staging, 'copying', use));
    // The first are done while others are still written.
    const groups = write(folder).map(async (group) => {
      const tables = await group;
      await copy((connection) =>
        writeParquetFiles(connection, { folder, scratch: staging }, tables),
      );
      return tables;
    });
    const written = inOrder((await allOf(groups)).flat());
    const file = join(staging, 'dataset.duckdb');
    const [summary] = await allOf([
      withDuckdb(staging, 'sorting', async (connection) => {
        await checkKeys(connection, folder);
        return summaryOf(connection, folder, written);
      }),
      ...(formats.has('duckdb')
        ? [copy((connection) => writeDuckdb(connection, file, folder))]
        : []),
    ]);
    for (const table of TABLES) {
      writeFileSync(join(folder, 'json-schema', `${table.name}.json`), jsonSchema(table));
      for (const format of ['csv', 'parquet'] as const)
        if (!formats.has(format)) rmSync(join(folder, `${table.name}.${format}`));
    }
    if (formats.has('csv')) writeFileSync(join(staging, 'datapackage.json'), dataPackage(written));
    if (formats.has('parquet')) writeFileSync(join(staging, 'dataset.sql'), datasetSql());
    writeFileSync(join(staging, 'DATA_DICTIONARY.md'), dataDictionary());
    return summary;
  });
}

/** Whatever the formats: the check of keys and DuckDB read them. */
async function writeParquetFiles(
  connection: DuckDBConnection,
  { folder, scratch }: { folder: string; scratch: string },
  written: readonly WrittenTable[],
): Promise<void> {
  for (const table of TABLES) {
    const file = (format: string) => join(folder, `${table.name}.${format}`);
    const found = written.find(({ name }) => name === table.name);
    const files = { csv: file('csv'), parquet: file('parquet'), scratch };
    if (found !== undefined) await writeParquet(connection, table, found, files);
  }
}

function inOrder(written: readonly WrittenTable[]): WrittenTable[] {
  return TABLES.map((table: Table) => {
    const found = written.find(({ name }) => name === table.name);
    if (found === undefined) throw new Error(`${table.name}: no CSV file was written`);
    return found;
  });
}

/** What comes of all of them. Throws as the first that failed, but not while another is still at work. */
async function allOf<const All extends readonly Promise<unknown>[]>(all: All) {
  await Promise.allSettled(all);
  return Promise.all(all);
}

/** The JSON Schema of one row. */
function jsonSchema(table: Table): string {
  const schema = z.toJSONSchema(
    table.row.meta({ title: table.name, description: table.description }),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
}
