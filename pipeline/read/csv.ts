import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { jsonl } from './jsonl.ts';
import { type Cut, MAX_DOCUMENT_BYTES, type Reader, type SourceFile } from './reader.ts';

const DELIMITERS = [',', ';', '\t'];
const Row = z.record(z.string(), z.string());

/**
 * A table in UTF-8 with a header line, an article a row: its columns are named as the keys of a JSON line are (`text`,
 * `title`, `date`, …) or named by the user, empty cells say nothing, and a row without an `id` is named by its place. Comma, semicolon or tab
 * parts the columns, whichever the header has most of.
 */
export const csv: Reader = {
  name: 'csv',
  endings: ['.csv', '.tsv'],
  records: rowsOf,
  page: (record) => jsonl.page(record),
};

async function* rowsOf(file: SourceFile): AsyncGenerator<Cut> {
  const { first, all } = await peeked(file.chunks);
  if (first === null) {
    yield failed(null, 'empty', 'it has no line; fetch it again or remove it');
    return;
  }
  const rows = Readable.from(all, { objectMode: false }).pipe(
    parse({
      bom: true,
      columns: true,
      delimiter: delimiterOf(Buffer.from(first).toString('utf8')),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: MAX_DOCUMENT_BYTES,
    }),
  );
  let number = 0;
  try {
    for await (const row of rows) {
      number++;
      const cells = Row.parse(row);
      const { textColumn } = file;
      if (textColumn !== undefined && cells[textColumn] === undefined) {
        yield failed(`row ${number}`, 'no_text_column', missing(textColumn, cells));
        return;
      }
      yield { status: 'record', record: recordOf(file, cells, number) };
    }
  } catch (error) {
    const what = error instanceof Error ? error.message : 'no CSV';
    const remedy = 'quote cells that hold quotation marks or line ends, and double the marks';
    yield failed(`row ${number + 1}`, 'bad_csv', `${what}; ${remedy}`);
  }
}

function missing(column: string, cells: z.infer<typeof Row>): string {
  const names = Object.keys(cells).map((name) => `"${name}"`);
  return `it has no column "${column}"; name one of ${names.join(', ')}`;
}

function recordOf(
  { sourceFile, key, textColumn }: SourceFile,
  row: z.infer<typeof Row>,
  number: number,
) {
  const place = `row ${number}`;
  const filled = Object.entries(row).filter(([name, cell]) => {
    return cell.trim() !== '' && name !== textColumn;
  });
  const text = textColumn === undefined ? {} : { text: row[textColumn] };
  const article = { id: `${key} ${place}`, ...Object.fromEntries(filled), ...text };
  const bytes = Buffer.from(JSON.stringify(article));
  return { reader: 'csv', sourceFile, key, place, bytes };
}

/** The first bytes of a stream, and the whole of it. */
async function peeked(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ first: Uint8Array | null; all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const { value, done } = await iterator.next();
  const first = done === true ? null : value;
  async function* all(): AsyncGenerator<Uint8Array> {
    if (first !== null) yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
      yield next.value;
  }
  return { first, all: all() };
}

function delimiterOf(start: string): string {
  const [header = ''] = start.split('\n', 1);
  const count = (delimiter: string) => header.split(delimiter).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function failed(place: string | null, reason: string, message: string): Cut {
  return { status: 'failed', place, reason, message };
}
