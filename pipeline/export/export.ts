import { join } from 'node:path';
import { z } from 'zod';
import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { TABLES, type TableName } from '../../schemas/tables/index.ts';
import type { Row, Table } from '../../schemas/tables/table.ts';
import { arrowFile, arrowTable } from './arrow.ts';
import { checkTables } from './check.ts';
import { csvChunks, spreadsheetChunks } from './csv.ts';
import { dataPackage } from './datapackage.ts';
import { dataDictionary } from './dictionary.ts';
import { writeDuckdb } from './duckdb.ts';
import { publish, type WrittenFile, writeFile } from './files.ts';
import { parquetFile } from './parquet.ts';
import { tablesOf } from './rows.ts';
import { type Summary, summaryOf } from './summary.ts';

/**
 * Writes the dataset into `outDir`: `tables/<table>.{csv,arrow,parquet}`, `tables/spreadsheet/<table>.csv`,
 * `tables/json-schema/<table>.json`, `dataset.duckdb`, `datapackage.json`, `DATA_DICTIONARY.md`. Same input in any order,
 * same bytes (the .duckdb aside). Throws, and writes nothing, where rows break the rules of their table.
 */
export async function exportDataset(
  annotated: readonly AnnotatedArticle[],
  links: readonly Link[],
  failures: readonly Failure[],
  outDir: string,
): Promise<Summary> {
  const tables = tablesOf(annotated, links, failures);
  checkTables(tables);
  await publish(outDir, async (folder) => {
    const csvFiles = new Map<TableName, WrittenFile>();
    for (const table of TABLES) {
      csvFiles.set(table.name, await writeTable(table, tables[table.name], join(folder, 'tables')));
    }
    await writeDuckdb(join(folder, 'dataset.duckdb'), join(folder, 'tables'));
    await writeFile(join(folder, 'datapackage.json'), [dataPackage(csvFiles)]);
    await writeFile(join(folder, 'DATA_DICTIONARY.md'), [dataDictionary()]);
  });
  return summaryOf(tables);
}

async function writeTable(
  table: Table,
  rows: readonly Row[],
  folder: string,
): Promise<WrittenFile> {
  const arrow = arrowTable(table, rows);
  await writeFile(join(folder, `${table.name}.arrow`), [arrowFile(arrow)]);
  await writeFile(join(folder, `${table.name}.parquet`), [parquetFile(arrow)]);
  await writeFile(join(folder, 'spreadsheet', `${table.name}.csv`), spreadsheetChunks(table, rows));
  await writeFile(join(folder, 'json-schema', `${table.name}.json`), [jsonSchema(table)]);
  return writeFile(join(folder, `${table.name}.csv`), csvChunks(table, rows));
}

/** The JSON Schema of one row. */
function jsonSchema(table: Table): string {
  const schema = z.toJSONSchema(
    table.row.meta({ title: table.name, description: table.description }),
  );
  return `${JSON.stringify(schema, null, 2)}\n`;
}
