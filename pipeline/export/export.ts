import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TABLES, type TableName, type Tables } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { makeFolder } from '../make-folder.ts';
import { dataPackage } from './datapackage.ts';
import { dataDictionary } from './dictionary.ts';
import { withDuckdb, writeDuckdb } from './duckdb.ts';
import { publish } from './files.ts';
import type { Formats } from './formats.ts';
import { checkKeys } from './keys.ts';
import { type Summary, summaryOf } from './summary.ts';
import { tableFiles, type WrittenTable } from './table-files.ts';

/**
 * Writes a dataset into `outDir`: `tables/<table>.{csv,arrow,parquet}`, `tables/spreadsheet/<table>.csv`,
 * `tables/json-schema/<table>.json`, `dataset.duckdb`, `datapackage.json`, `DATA_DICTIONARY.md`, as far as they are among the
 * formats. `write` writes all tables into the folder that it is given. Same rows, same bytes (the .duckdb aside). Throws, and
 * changes nothing, where rows break the rules of their table.
 */
export async function exportDataset(
  outDir: string,
  formats: Formats,
  write: (folder: string) => Promise<WrittenTable[]>,
): Promise<Summary> {
  return publish(outDir, DATASET_FILES, async (staging) => {
    const folder = join(staging, 'tables');
    makeFolder(join(folder, 'json-schema'));
    const written = await write(folder);
    await withDuckdb(staging, async (connection) => {
      await checkKeys(connection, folder);
      if (formats.has('duckdb'))
        await writeDuckdb(connection, join(staging, 'dataset.duckdb'), folder);
    });
    for (const table of TABLES) {
      writeFileSync(join(folder, 'json-schema', `${table.name}.json`), jsonSchema(table));
      if (!formats.has('parquet')) rmSync(join(folder, `${table.name}.parquet`));
    }
    if (formats.has('csv')) writeFileSync(join(staging, 'datapackage.json'), dataPackage(written));
    writeFileSync(join(staging, 'DATA_DICTIONARY.md'), dataDictionary());
    return summaryOf(written);
  });
}

/** Writes some of the tables into a folder: those that `rows` gives rows of, in the order of the tables. */
export async function writeTables(
  folder: string,
  formats: Formats,
  names: readonly TableName[],
  rows: AsyncIterable<Partial<Tables>>,
): Promise<WrittenTable[]> {
  const tables = TABLES.filter(({ name }) => names.includes(name)).map((table) => ({
    name: table.name,
    files: tableFiles(table, folder, formats),
  }));
  for await (const some of rows)
    for (const { name, files } of tables) await files.add(some[name] ?? []);
  const written: WrittenTable[] = [];
  for (const { files } of tables) written.push(await files.end());
  return written;
}

/** All that a dataset may consist of: what is not written anew must not stay behind from another run. */
export const DATASET_FILES: readonly string[] = [
  'dataset.duckdb',
  'datapackage.json',
  ...TABLES.flatMap(({ name }) => [
    ...['csv', 'arrow', 'parquet'].map((ending) => join('tables', `${name}.${ending}`)),
    join('tables', 'spreadsheet', `${name}.csv`),
  ]),
];

/** The JSON Schema of one row. */
function jsonSchema(table: Table): string {
  const schema = z.toJSONSchema(
    table.row.meta({ title: table.name, description: table.description }),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
}
