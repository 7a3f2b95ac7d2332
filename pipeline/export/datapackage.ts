import { TABLES } from '../../schemas/tables/index.ts';
import type { Table } from '../../schemas/tables/table.ts';
import { type Column, columnsOf } from './columns.ts';
import type { WrittenFile } from './files.ts';
import type { WrittenTable } from './table-files.ts';

/** What the tables were made with is not what they hold: the texts are their publishers'. */
const LICENCES =
  'lexicons and models of wortlaut; docs/licences.md in its repository names the licence of each';

/** A Frictionless Data Package (version 2) of the exact CSV files: `written` tells each one's size. */
export function dataPackage(written: readonly WrittenTable[]): string {
  const csvFiles = new Map(written.map(({ name, csv }) => [name, csv]));
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'wortlaut',
    title: 'wortlaut: articles, paragraphs, quotes and entities of German news pages',
    description:
      'Who said what to whom, word for word. Every start and end counts Unicode code points of pages.text, half-open.',
    sources: [{ title: LICENCES }],
    resources: TABLES.map((table) => resource(table, csvFiles.get(table.name) ?? null)),
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

function resource(table: Table, file: WrittenFile | null) {
  if (file === null) throw new Error(`${table.name}: no CSV file was written`);
  return {
    name: table.name,
    type: 'table',
    description: table.description,
    path: `tables/${table.name}.csv`,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: columnsOf(table).map(field),
      missingValues: [''],
      ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
      ...(table.foreignKeys.length === 0 ? {} : { foreignKeys: foreignKeys(table) }),
    },
  };
}

function field(column: Column) {
  return {
    name: column.name,
    type: fieldType(column),
    description: column.description,
    example: column.example,
    constraints: {
      required: !column.nullable,
      ...(column.kind === 'enum' ? { enum: column.values } : {}),
    },
  };
}

function fieldType(column: Column): string {
  switch (column.kind) {
    case 'text':
    case 'enum':
      return 'string';
    case 'int32':
      return 'integer';
    case 'float64':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'texts':
    case 'spans':
      return 'array';
  }
}

/** The standard names a table's own resource by an empty text. */
function foreignKeys(table: Table) {
  return table.foreignKeys.map(({ column, table: target, references }) => ({
    fields: [column],
    reference: { resource: target === table.name ? '' : target, fields: [references] },
  }));
}
