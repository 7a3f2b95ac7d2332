import { join } from 'node:path';
import { TABLES, type TableName, type Tables } from '../../schemas/tables/index.ts';
import type { Formats } from './formats.ts';
import { type Place, type Portion, tableFiles, type WrittenTable } from './table-files.ts';

/** Older tables, whose rows may be copied. */
export interface TablesBefore {
  folder: string;
  /** By name, how many bytes no record of the CSV exceeds. */
  longest: Readonly<Record<string, number>>;
}

/** Some tables while rows are added to them, each in its order. What is told of them is in the order of the tables. */
export interface OpenTables {
  /** The bytes before the first row. */
  heads: number[];
  add(rows: Partial<Tables>): Portion[];
  /** Copies rows of the older tables. */
  copy(places: readonly Place[]): readonly Portion[];
  end(): WrittenTable[];
}

export function openTables(
  folder: string,
  formats: Formats,
  names: readonly TableName[],
  older: TablesBefore | null = null,
): OpenTables {
  const tables = TABLES.filter(({ name }) => names.includes(name)).map((table) => {
    const { name } = table;
    const path = join(older?.folder ?? '', `${name}.csv`);
    const before = older === null ? null : { path, longest: older.longest[name] ?? 0 };
    return { name, files: tableFiles(table, folder, { formats, before }) };
  });
  return {
    heads: tables.map(({ files }) => files.head),
    add: (some) => tables.map(({ name, files }) => files.add(some[name] ?? [])),
    copy(places) {
      for (const [i, place] of places.entries()) tables[i]?.files.copy(place);
      return places;
    },
    end: () => tables.map(({ files }) => files.end()),
  };
}

/** Writes some of the tables into a folder: those that `rows` gives rows of, in the order of the tables. */
export async function writeTables(
  folder: string,
  formats: Formats,
  names: readonly TableName[],
  rows: AsyncIterable<Partial<Tables>>,
): Promise<WrittenTable[]> {
  const tables = openTables(folder, formats, names);
  for await (const some of rows) tables.add(some);
  return tables.end();
}
