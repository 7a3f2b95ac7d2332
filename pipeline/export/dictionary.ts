import { TABLES } from '../../schemas/tables/index.ts';
import type { ForeignKey, Slice, Table } from '../../schemas/tables/table.ts';
import { type Column, columnsOf } from './columns.ts';
import { LOADING } from './loading.ts';
import { VIEWS } from './views.ts';

/** DATA_DICTIONARY.md: every table and column, and the calls that load them without loss. */
export function dataDictionary(): string {
  return [INTRODUCTION, tableOfTables(), tableOfViews(), LOADING, ...TABLES.map(section)].join(
    '\n',
  );
}

const INTRODUCTION = `# Data dictionary

This file is made from the same schemas that the tables are checked against.

- **Offsets** (\`start\`, \`end\`, \`*_start\`, \`*_end\`, \`*_spans\`) count Unicode code points of the page's \`text\` in \`pages\`, from 0,
  half-open: in Python \`page_text[start:end] == text\`, in SQL \`substr(page.text, start + 1, "end" - start) = text\`
  (\`end\` is a keyword of SQL, hence its quotes). In JavaScript slice \`[...text]\`, not the string itself.
  The view \`proof\` of \`dataset.duckdb\` and \`dataset.sql\` lists every row that breaks this promise; it is empty.
- **Missing is null**: it means unknown or not there, never a guess. In CSV null is nothing at all between two commas,
  and \`""\` is an empty text.
- **Lists** are list columns in Arrow, Parquet and DuckDB, and JSON arrays in CSV. A list is never null, but may be empty.
- **Enums** are dictionary-encoded in Arrow and Parquet, an ENUM in DuckDB.
- **Times** are ISO 8601 texts, no more exact than their source: \`2022-01-18\` or \`2022-01-18T14:05:00+01:00\`.
- **IDs** hash content: they stay the same from run to run, whatever else is in the corpus.

| file | for |
|---|---|
| \`tables/*.parquet\` | pandas, polars, DuckDB, R: small, typed, the first choice |
| \`tables/*.arrow\` | Arrow IPC files, uncompressed: pyarrow, pandas (\`read_feather\`), polars |
| \`tables/*.csv\` | RFC 4180, UTF-8, CRLF: exact text, described by \`datapackage.json\` (Frictionless Data Package) |
| \`tables/spreadsheet/*.csv\` | Excel and LibreOffice only, see below |
| \`tables/json-schema/*.json\` | JSON Schema of a row of each table |
| \`dataset.duckdb\` | all tables with keys and comments, and the [views](#views) |
| \`dataset.sql\` | the same views on the Parquet files, without a copy of the rows: \`duckdb -init dataset.sql\` in this folder |

Up to 2,000 pages all of them are written, beyond that CSV and Parquet; \`--formats\` chooses others.

**The spreadsheet copies are not exact.** A text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab or a line break gets an apostrophe before it,
and so does such a character after a semicolon, tab or line break inside a text, so that no text from the web can run as a
formula. A text there need not equal its slice: compute with the other files. Open them with "Data › From Text/CSV"
(comma, UTF-8); Excel cuts a cell at 32,767 characters.
`;

function tableOfTables(): string {
  const rows = TABLES.map(({ name, description }) => `| [${name}](#${name}) | ${description} |`);
  return ['## Tables', '', '| table | rows |', '|---|---|', ...rows, ''].join('\n');
}

function tableOfViews(): string {
  const rows = VIEWS.map(({ name, description }) => `| \`${name}\` | ${description} |`);
  const head = '`dataset.duckdb` and `dataset.sql` have these beside the tables, and `proof`.';
  return ['## Views', '', head, '', '| view | rows |', '|---|---|', ...rows, ''].join('\n');
}

function section(table: Table): string {
  const columns = columnsOf(table).map(
    (column) =>
      `| \`${column.name}\` | ${cell(typeName(column))} | ${column.nullable ? 'yes' : 'no'} ` +
      `| ${cell(column.description)} | \`${cell(JSON.stringify(column.example))}\` |`,
  );
  const keys = [
    `- Primary key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ') || 'none'}`,
    ...table.foreignKeys.map(foreignKey),
    ...table.slices.map(sliceLine),
  ];
  const head = ['| column | type | null | meaning | example |', '|---|---|---|---|---|'];
  return [`## ${table.name}`, '', table.description, '', ...keys, '', ...head, ...columns, ''].join(
    '\n',
  );
}

const foreignKey = ({ column, table, references }: ForeignKey) =>
  `- \`${column}\` is in \`${table}.${references}\``;

const sliceLine = ({ text, start, end }: Slice) =>
  `- \`${text}\` is the page's text from \`${start}\` to \`${end}\``;

function typeName(column: Column): string {
  switch (column.kind) {
    case 'text':
      return 'text';
    case 'enum':
      return `one of ${column.values.join(', ')}`;
    case 'int32':
    case 'float64':
    case 'boolean':
      return column.kind;
    case 'texts':
      return 'list of text';
    case 'spans':
      return 'list of [start, end] (int32)';
  }
}

const cell = (markdown: string) => markdown.replaceAll('|', '\\|');
