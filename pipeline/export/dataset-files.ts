import { join } from 'node:path';
import { TABLES } from '../../schemas/tables/index.ts';

/** All that a dataset may consist of: what is not written anew must not stay behind from another run. */
export const DATASET_FILES: readonly string[] = [
  'dataset.duckdb',
  'dataset.sql',
  'datapackage.json',
  ...TABLES.flatMap(({ name }) => [
    ...['csv', 'arrow', 'parquet'].map((ending) => join('tables', `${name}.${ending}`)),
    join('tables', 'spreadsheet', `${name}.csv`),
  ]),
];
