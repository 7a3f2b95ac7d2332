import type { Table } from '../../schemas/tables/table.ts';
import { type Column, columnsOf } from './columns.ts';
import type { WrittenRecords } from './record-file.ts';
import { identifier, text, typeSql } from './sql.ts';

/** What DuckDB reads of a CSV at a time; smaller pieces cost it more. */
const BUFFER = 2 << 20;

/**
 * The rows of a table's CSV, or of its parts in their order, as a query, each value with its type; enums are texts. Nothing is guessed, and "" is an empty text.
 * `strict_mode` stays as it is: named beside `new_line`, it makes DuckDB 1.5 read no row at all, and say nothing.
 */
export function rowsOfCsv(
  table: Table,
  files: readonly string[],
  { longest }: WrittenRecords,
): string {
  const columns = columnsOf(table);
  const types = columns.map((column) => `${text(column.name)}: ${text(cellType(column))}`);
  return `SELECT ${columns.map(valueSql).join(', ')} FROM read_csv([${files.map(text).join(', ')}], columns = {${types.join(', ')}},
    auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', nullstr = '',
    allow_quoted_nulls = false, parallel = false, max_line_size = ${longest},
    buffer_size = ${Math.max(longest, BUFFER)})`;
}

function cellType(column: Column): string {
  switch (column.kind) {
    case 'text':
    case 'enum':
    case 'texts':
    case 'spans':
      return 'VARCHAR';
    case 'int32':
    case 'float64':
    case 'boolean':
      return typeSql(column);
  }
}

/** A list's cell is JSON. */
function valueSql(column: Column): string {
  const name = identifier(column.name);
  switch (column.kind) {
    case 'texts':
      return `from_json_strict(${name}, '["VARCHAR"]') AS ${name}`;
    case 'spans':
      return `from_json_strict(${name}, '[["INTEGER"]]') AS ${name}`;
    case 'text':
    case 'enum':
    case 'int32':
    case 'float64':
    case 'boolean':
      return name;
  }
}
