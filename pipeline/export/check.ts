import { TABLES, type Tables } from '../../schemas/tables/index.ts';
import type { Row, Table, Value } from '../../schemas/tables/table.ts';

/**
 * Throws, with table, row and column, where a row does not fit its table's schema, a text is no Unicode, a primary key
 * repeats or a foreign key leads nowhere. Each is a bug of an earlier stage: better no dataset than a wrong one.
 */
export function checkTables(tables: Tables): void {
  const rowsOf = new Map<string, readonly Row[]>(Object.entries(tables));
  for (const table of TABLES) {
    const keys = new Set<string>();
    for (const [index, row] of tables[table.name].entries()) {
      const key = rowName(table, row, index);
      const where = `${table.name}, row ${key}`;
      checkRow(table, row, where);
      if (keys.has(key)) throw new Error(`${where}: its primary key repeats`);
      keys.add(key);
    }
    checkForeignKeys(table, rowsOf);
  }
}

/** The row's primary key; its number where the table has none. */
function rowName(table: Table, row: Row, index: number): string {
  if (table.primaryKey.length === 0) return String(index);
  return table.primaryKey.map((column) => String(row[column])).join(' ');
}

function checkRow(table: Table, row: Row, where: string): void {
  const parsed = table.row.safeParse(row);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${where}, column ${issue?.path.join('.')}: ${issue?.message}`);
  }
  for (const [column, value] of Object.entries(row)) {
    if (hasLoneSurrogate(value))
      throw new Error(`${where}, column ${column}: half of a surrogate pair`);
  }
}

function hasLoneSurrogate(value: Value): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  return Array.isArray(value) && value.some((item) => hasLoneSurrogate(item));
}

function checkForeignKeys(table: Table, rowsOf: ReadonlyMap<string, readonly Row[]>): void {
  for (const { column, table: target, references } of table.foreignKeys) {
    const known = new Set(rowsOf.get(target)?.map((row) => row[references]));
    for (const [index, row] of (rowsOf.get(table.name) ?? []).entries()) {
      const value = row[column];
      if (value === null || known.has(value)) continue;
      const where = `${table.name}, row ${rowName(table, row, index)}, column ${column}`;
      throw new Error(`${where}: ${value} is not in ${target}`);
    }
  }
}
