import type { Column } from './columns.ts';

/** A name of a table or column, whatever is in it. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** The rows of a Parquet file, as a table. */
export const parquetOf = (file: string): string => `read_parquet(${text(file)})`;

/** The type of a column. */
export function typeSql(column: Column): string {
  switch (column.kind) {
    case 'text':
      return 'VARCHAR';
    case 'enum':
      return `ENUM (${column.values.map(text).join(', ')})`;
    case 'int32':
      return 'INTEGER';
    case 'float64':
      return 'DOUBLE';
    case 'boolean':
      return 'BOOLEAN';
    case 'texts':
      return 'VARCHAR[]';
    case 'spans':
      return 'INTEGER[][]';
  }
}
