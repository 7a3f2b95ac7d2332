import { TABLES, type TableName, type Tables } from '../../schemas/tables/index.ts';
import type { Formats } from './formats.ts';
import { tableFiles, type WrittenTable } from './table-files.ts';

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
  for await (const some of rows) for (const { name, files } of tables) files.add(some[name] ?? []);
  return tables.map(({ files }) => files.end());
}
