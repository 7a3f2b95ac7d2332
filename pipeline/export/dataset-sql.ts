import { TABLES } from '../../schemas/tables/index.ts';
import { identifier, parquetOf, text } from './sql.ts';
import { viewStatements } from './view-statements.ts';

const HEAD = `-- The tables of this folder as views on its Parquet files, and the views of DATA_DICTIONARY.md. In this folder:
--   duckdb -init dataset.sql`;

/** dataset.sql: what \`dataset.duckdb\` offers, without a copy of the rows. To be run in the folder of the dataset. */
export function datasetSql(): string {
  const tables = TABLES.flatMap(({ name, description }) => [
    `CREATE VIEW ${identifier(name)} AS SELECT * FROM ${parquetOf(`tables/${name}.parquet`)}`,
    `COMMENT ON VIEW ${identifier(name)} IS ${text(description)}`,
  ]);
  const statements = [...tables, ...viewStatements()].map((sql) => `${sql};\n`);
  return `${HEAD}\n${statements.join('')}`;
}
