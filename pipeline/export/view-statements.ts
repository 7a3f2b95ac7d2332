import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { identifier, text } from './sql.ts';
import { VIEWS } from './views.ts';

const PROOF =
  'Every row whose text is not the slice of its page that its offsets name. It is empty: that is the promise.';

/** What makes `proof` and the views for people, where the tables are. */
export function viewStatements(): string[] {
  const proof = { name: 'proof', description: PROOF, sql: proofSql() };
  return [proof, ...VIEWS].flatMap(({ name, description, sql }) => [
    `CREATE VIEW ${name} AS ${sql}`,
    `COMMENT ON VIEW ${name} IS ${text(description)}`,
  ]);
}

/** Offsets count from 0 and are half-open; SQL's substr counts from 1 and takes a length. */
function proofSql(): string {
  const queries = TABLES.flatMap((table: Table) =>
    table.slices.map((slice) => {
      const [start, end] = [identifier(slice.start), identifier(slice.end)];
      const sliced = `substr(page.text, row.${start} + 1, row.${end} - row.${start})`;
      const [key] = table.primaryKey;
      if (key === undefined) throw new Error(`${table.name}: slices, and no key to name them by`);
      return `SELECT ${text(table.name)} AS table_name, ${text(slice.text)} AS column_name,
        row.${identifier(key)} AS row_id, row.${identifier(slice.text)} AS text, ${sliced} AS slice
        FROM ${identifier(table.name)} AS row LEFT JOIN pages AS page USING (article_id)
        WHERE row.${identifier(slice.text)} IS DISTINCT FROM ${sliced}`;
    }),
  );
  return queries.join(' UNION ALL ');
}
