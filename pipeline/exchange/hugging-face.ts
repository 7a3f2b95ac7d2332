import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../schemas/tables/index.ts';
import { type Column, columnsOf } from '../export/columns.ts';
import { makeFolder } from '../make-folder.ts';
import { UsageError } from '../run/usage-error.ts';
import type { ExchangeFormat, Target } from './exchange-format.ts';

const EVERY_COLUMN: ExchangeFormat['columns'] = Object.fromEntries(
  TABLES.map(({ name }) => [`${name}.*`, `the column of the same name in data/${name}.parquet`]),
);

/** A folder that the Hub and `datasets` read: Parquet files and a card with a configuration each. */
export const huggingFace: ExchangeFormat = {
  name: 'huggingface',
  summary: 'a data set folder for Hugging Face datasets: card and Parquet',
  reader: 'datasets.load_dataset("FOLDER", "quotes")',
  columns: EVERY_COLUMN,
  async write(_, target) {
    const files = parquetFiles(target);
    const configs = files.map(
      ({ name }) =>
        `- config_name: ${name}\n  data_files: data/${name}.parquet${name === 'quotes' ? '\n  default: true' : ''}`,
    );
    const card = `---
language: de
pretty_name: wortlaut
task_categories:
- text-classification
- token-classification
configs:
${configs.join('\n')}
---

# Who said what to whom

Tables of German news pages made by wortlaut; the rights in the texts are their publishers'. Every \`start\` and \`end\`
counts Unicode code points of \`pages.text\`, half-open.

${TABLES.map(({ name, description }) => `- \`${name}\`: ${description}`).join('\n')}
`;
    writeFileSync(join(target.folder, 'README.md'), card);
    return ['README.md', ...files.map(({ path }) => path)];
  },
};

/** Croissant 1.0 (MLCommons): the same Parquet files, each column described. */
export const croissant: ExchangeFormat = {
  name: 'croissant',
  summary: 'Croissant metadata (MLCommons) over the Parquet files',
  reader: 'mlcroissant.Dataset("FOLDER/croissant.json").records("quotes")',
  columns: EVERY_COLUMN,
  async write(_, target) {
    const files = parquetFiles(target);
    const metadata = {
      '@context': CONTEXT,
      '@type': 'sc:Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      name: 'wortlaut',
      description:
        'Who said what to whom in German news pages. Offsets count Unicode code points of pages.text.',
      license: 'The rights in the texts are their publishers’.',
      version: '1.0.0',
      distribution: files.map(({ name, path, sha256 }) => ({
        '@type': 'cr:FileObject',
        '@id': `${name}.parquet`,
        name: `${name}.parquet`,
        contentUrl: path,
        encodingFormat: 'application/x-parquet',
        sha256,
      })),
      recordSet: TABLES.map((table) => ({
        '@type': 'cr:RecordSet',
        '@id': table.name,
        name: table.name,
        description: table.description,
        field: columnsOf(table).map((column) => fieldOf(table.name, column)),
      })),
    };
    writeFileSync(join(target.folder, 'croissant.json'), `${JSON.stringify(metadata, null, 2)}\n`);
    return ['croissant.json', ...files.map(({ path }) => path)];
  },
};

function fieldOf(table: string, column: Column) {
  return {
    '@type': 'cr:Field',
    '@id': `${table}/${column.name}`,
    name: column.name,
    description: column.description,
    dataType: DATA_TYPE[column.kind],
    ...(column.kind === 'texts' || column.kind === 'spans' ? { repeated: true } : {}),
    source: { fileObject: { '@id': `${table}.parquet` }, extract: { column: column.name } },
  };
}

const DATA_TYPE: Record<Column['kind'], string> = {
  text: 'sc:Text',
  enum: 'sc:Text',
  int32: 'sc:Integer',
  float64: 'sc:Float',
  boolean: 'sc:Boolean',
  texts: 'sc:Text',
  spans: 'sc:Text',
};

/** The terms of Croissant 1.0 that the metadata uses. */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  conformsTo: 'dct:conformsTo',
  column: 'cr:column',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  recordSet: 'cr:recordSet',
  repeated: 'cr:repeated',
  source: 'cr:source',
};

/** Copies the run's Parquet files beside the metadata. */
function parquetFiles({ folder, run }: Target): { name: string; path: string; sha256: string }[] {
  makeFolder(join(folder, 'data'));
  return TABLES.map(({ name }) => {
    const from = join(run, 'tables', `${name}.parquet`);
    if (!existsSync(from))
      throw new UsageError(`${from}: there is no such file; run with --formats parquet`);
    const path = `data/${name}.parquet`;
    copyFileSync(from, join(folder, path));
    const sha256 = createHash('sha256').update(readFileSync(from)).digest('hex');
    return { name, path, sha256 };
  });
}
