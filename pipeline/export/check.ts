import { fits } from '../../schemas/fits.ts';
import type { Row, Table, Value } from '../../schemas/tables/table.ts';
import { columnsOf } from './columns.ts';

/**
 * A check of each row of a table: throws, with table, row and column, where it does not fit the table's schema, or a text is
 * no Unicode. That is a bug of an earlier stage: better no dataset than a wrong one.
 */
export function rowCheck(table: Table): (row: Row) => void {
  const fitting = fits(table.row);
  const texts = columnsOf(table).flatMap(({ name, kind }) =>
    kind === 'text' || kind === 'texts' ? [name] : [],
  );
  return (row) => {
    if (!fitting(row)) throw misfit(table, row);
    for (const column of texts) {
      if (!isWellFormed(row[column] ?? null))
        throw new Error(
          `${table.name}, row ${rowName(table, row)}, column ${column}: half of a surrogate pair`,
        );
    }
  };
}

function misfit(table: Table, row: Row): Error {
  const [issue] = table.row.safeParse(row).error?.issues ?? [];
  return new Error(
    `${table.name}, row ${rowName(table, row)}, column ${issue?.path.join('.')}: ${issue?.message}`,
  );
}

/** The row's primary key. */
function rowName(table: Table, row: Row): string {
  return table.primaryKey.map((column) => String(row[column])).join(' ');
}

function isWellFormed(value: Value): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  return !Array.isArray(value) || value.every((item) => isWellFormed(item));
}
