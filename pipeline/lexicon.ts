import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { lazy } from './text/lazy.ts';

interface Table {
  path: string;
  columns: string[];
  /** Where the rows below the line of column names start. */
  body: number;
  text: string;
}

/** Throws (a bug of ours, not of the input) where the source, the licence or the line of column names is missing. */
function readTable(file: URL): Table {
  const path = fileURLToPath(file);
  const text = readFileSync(path, 'utf8');
  const keys = ['# source: ', '# licence: '];
  let at = 0;
  while (text[at] === '#') {
    const end = lineEnd(text, at);
    const told = keys.findIndex((key) => text.startsWith(key, at));
    if (told >= 0) keys.splice(told, 1);
    at = end + 1;
  }
  if (keys[0] !== undefined) throw new Error(`${path}: no line "${keys[0]}…"`);
  const end = lineEnd(text, at);
  if (end === at) throw new Error(`${path}: no line of column names`);
  return { path, columns: text.slice(at, end).split('\t'), body: end + 1, text };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** `path:line` of the row that starts at `at`. */
function placeOf({ path, text }: Table, at: number): string {
  return `${path}:${text.slice(0, at).split('\n').length}`;
}

/** Calls `use` with the cells of each row and where it starts; every row has as many cells as there are columns. */
function eachRow(table: Table, use: (cells: string[], at: number) => void): void {
  const { text, columns } = table;
  for (let at = table.body; at < text.length; ) {
    const end = lineEnd(text, at);
    const cells = text.slice(at, end).split('\t');
    if (cells.length !== columns.length)
      throw new Error(
        `${placeOf(table, at)}: ${cells.length} cells for the columns ${columns.join(', ')}`,
      );
    use(cells, at);
    at = end + 1;
  }
}

/**
 * The rows of a TSV lexicon, each parsed with `row`. Its first lines are `# source: …` and `# licence: …`, then comes
 * a line of column names. Throws (a bug of ours, not of the input) where a header is missing or a row does not fit.
 */
export function loadLexicon<Row extends z.ZodType>(file: URL, row: Row): z.output<Row>[] {
  const table = readTable(file);
  const rows: z.output<Row>[] = [];
  eachRow(table, (cells, at) => {
    const record: Record<string, string> = {};
    for (let i = 0; i < cells.length; i++) record[table.columns[i] ?? ''] = cells[i] ?? '';
    const parsed = row.safeParse(record);
    if (!parsed.success) throw new Error(`${placeOf(table, at)}: ${parsed.error.message}`);
    rows.push(parsed.data);
  });
  return rows;
}

/** The cells of one column, none of them empty; throws as `loadLexicon` does. */
function loadColumn(file: URL, column: string): Set<string> {
  const table = readTable(file);
  const index = table.columns.indexOf(column);
  if (index < 0) throw new Error(`${table.path}: no column "${column}"`);
  const words = new Set<string>();
  if (table.columns.length === 1 && !table.text.includes('\t', table.body)) {
    const lines = table.text.slice(table.body).replace(/\n$/, '').split('\n');
    if (!lines.includes('')) return new Set(lines);
  }
  eachRow(table, (cells, at) => {
    const word = cells[index] ?? '';
    if (word === '') throw new Error(`${placeOf(table, at)}: no ${column}`);
    words.add(word);
  });
  return words;
}

/** The words of a lexicon, read from its file when the first is asked for. */
export interface WordList extends Iterable<string> {
  has(word: string): boolean;
}

/** A lexicon by its words, read from its file when the first is asked for. */
export interface Lexicon<Entry> extends WordList {
  get(word: string): Entry | undefined;
}

/** The word as Switzerland writes it, where that is another: "außerdem", "ausserdem". */
export function swissSpelling(word: string): string | null {
  return word.includes('ß') ? word.replaceAll('ß', 'ss') : null;
}

/** The words in one column of a TSV lexicon, Swiss spellings too; what else its rows say is not looked at. */
export function wordList(file: URL, column: string): WordList {
  const words = lazy(() => {
    const listed = loadColumn(file, column);
    return new Set([...listed, ...[...listed].flatMap((word) => swissSpelling(word) ?? [])]);
  });
  return { has: (word) => words().has(word), [Symbol.iterator]: () => words()[Symbol.iterator]() };
}

/** The rows of a TSV lexicon, each parsed with `row`, by the word that `entryOf` gives it and its Swiss spelling; of equals the last counts. */
export function lexicon<Row extends z.ZodType, Entry>(
  file: URL,
  row: Row,
  entryOf: (row: z.output<Row>) => readonly [word: string, entry: Entry],
): Lexicon<Entry> {
  const entries = lazy(() => {
    const listed = new Map(loadLexicon(file, row).map(entryOf));
    for (const [word, entry] of [...listed]) {
      const swiss = swissSpelling(word);
      if (swiss !== null && !listed.has(swiss)) listed.set(swiss, entry);
    }
    return listed;
  });
  return {
    has: (word) => entries().has(word),
    get: (word) => entries().get(word),
    [Symbol.iterator]: () => entries().keys(),
  };
}
