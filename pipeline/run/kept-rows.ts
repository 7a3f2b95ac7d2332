import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Place, Portion, WrittenTable } from '../export/table-files.ts';
import type { TablesBefore } from '../export/write-tables.ts';
import { FileStamp, isUnchanged, stampOf } from './file-stamp.ts';
import { lineWriter } from './gzip-lines.ts';
import { linesOf } from './stage-file.ts';
import { wholeFileOf } from './whole-file.ts';

/** Notes, document by document, what its rows rest on besides itself, and what they take in each table of a group. */
export interface RowsWriter {
  add(key: string, portions: readonly Portion[]): Promise<void> | void;
  end(): Promise<void>;
}

export function rowsWriter(path: string): RowsWriter {
  const writer = lineWriter(path);
  return {
    add(key, portions) {
      const numbers = portions.flatMap(({ rows, bytes }) => [rows, bytes]);
      return writer.add(Buffer.from(JSON.stringify([key, ...numbers])));
    },
    end: () => writer.end(),
  };
}

/** Reads what a writer noted; documents are asked for in ascending order. */
export interface RowsReader {
  at(ordinal: number): Promise<{ key: string; places: Place[] } | null>;
  close(): Promise<void>;
}

/** `heads`: how many bytes of each table come before its first row. */
export function rowsReader(path: string, heads: readonly number[]): RowsReader {
  const lines = linesOf(path);
  let next = 0;
  let ends = [...heads];
  return {
    async at(ordinal) {
      for (;;) {
        const line = await lines.next();
        if (line.done === true) return null;
        const [key, ...numbers]: [string, ...number[]] = JSON.parse(
          Buffer.from(line.value.bytes ?? []).toString(),
        );
        const places = ends.map((offset, table) => ({
          offset,
          rows: numbers[2 * table] ?? 0,
          bytes: numbers[2 * table + 1] ?? 0,
        }));
        ends = places.map(({ offset, bytes }) => offset + bytes);
        if (next++ === ordinal) return { key, places };
      }
    },
    async close() {
      await lines.return(undefined);
    },
  };
}

/** The tables of the last run, and its notes on each group of them. */
export interface RowsBefore {
  tables: TablesBefore;
  notes: readonly string[];
}

/** What tells whether tables and notes are as the run with this key left them. */
const Kept = z.strictObject({
  key: z.string(),
  notes: z.array(FileStamp),
  tables: z.record(z.string(), z.strictObject({ file: FileStamp, longest: z.int() })),
});

const notePath = (out: string): string => join(out, 'cache', 'rows.json');
const notesPath = (out: string, group: number): string =>
  join(out, 'cache', `rows-${group}.jsonl.gz`);
const tablePath = (out: string, table: string): string => join(out, 'tables', `${table}.csv`);

/** The rows in `out`, where they are as the run with this key left them; null otherwise. */
export async function openKeptRows(out: string, key: string): Promise<RowsBefore | null> {
  const kept = noteIn(notePath(out));
  if (kept?.key !== key) return null;
  const notes = kept.notes.map((_, group) => notesPath(out, group));
  for (const [group, stamp] of kept.notes.entries())
    if (!(await isUnchanged(notes[group] ?? '', stamp))) return null;
  for (const [table, { file }] of Object.entries(kept.tables))
    if (!(await isUnchanged(tablePath(out, table), file))) return null;
  const longest = Object.entries(kept.tables).map(([table, each]) => [table, each.longest]);
  const tables = { folder: join(out, 'tables'), longest: Object.fromEntries(longest) };
  return { tables, notes };
}

function noteIn(path: string): z.infer<typeof Kept> | null {
  if (!existsSync(path)) return null;
  try {
    return Kept.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Damaged, or of another version: the rows are made anew.
    return null;
  }
}

/** Keeps the notes on the tables that now lie in `out`, for the next run. */
export async function keepRows(
  out: string,
  key: string,
  { notes, tables }: { notes: readonly string[]; tables: readonly WrittenTable[] },
): Promise<void> {
  const kept: z.infer<typeof Kept> = { key, notes: [], tables: {} };
  for (const [group, path] of notes.entries()) {
    renameSync(path, notesPath(out, group));
    kept.notes.push(await stampOf(notesPath(out, group)));
  }
  for (const { name, csv } of tables) {
    const { mtimeNs } = statSync(tablePath(out, name), { bigint: true });
    const file = { bytes: csv.bytes, sha256: csv.sha256, modified: String(mtimeNs) };
    kept.tables[name] = { file, longest: csv.longest };
  }
  wholeFileOf(notePath(out), Buffer.from(JSON.stringify(kept)));
}
