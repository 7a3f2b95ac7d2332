import { createReadStream } from 'node:fs';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { Link } from '../../schemas/links.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { CORPUS_TABLES, corpusRows, failureRows } from '../export/corpus-rows.ts';
import type { Format } from '../export/formats.ts';
import type { ReadPage } from '../export/rows/article.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS, type TableGroup } from '../export/table-groups.ts';
import { writeTables } from '../export/write-tables.ts';
import { byteLines } from '../read/byte-lines.ts';
import { documentsIn } from './document-files.ts';
import { documentOf, fieldsOfLine, passedRows, rowsOf } from './document-rows.ts';
import { linkReader } from './link-reader.ts';
import { type ListedRows, writeListed } from './listed-tables.ts';
import { failuresIn, type RefusalFiles, refusalsIn } from './refusal-files.ts';
import type { Sorted } from './sorted-links.ts';
import { firstIssue, refuseLine } from './stage-file.ts';
import type { Fields } from './stage-line.ts';
import { UsageError } from './usage-error.ts';

/** Tables to be written by one worker: a group of them by its number, those of the corpus where it is null. */
export interface TablesTask {
  kind: 'tables';
  group: number | null;
  /** The file of the last stage of the chain that looks at single documents, and the names of all of these stages. */
  documents: string;
  stages: readonly string[];
  refusals: RefusalFiles;
  /** What link found; null where the group can do without. */
  sorted: Sorted | null;
  folder: string;
  formats: readonly Format[];
  /** Null where the documents come from a user's hand, and must be checked. */
  listed: ListedRows | null;
}

/** What a worker says of it: of an error only its message would arrive. */
export type Written =
  | { status: 'tables'; tables: WrittenTable[] }
  | { status: 'usage'; message: string }
  | { status: 'system'; message: string; syscall: string };

/** Writes the tables, a batch of rows at a time. Throws only for bugs. */
export async function written(task: TablesTask): Promise<Written> {
  try {
    return { status: 'tables', tables: await writeGroup(task) };
  } catch (error) {
    if (error instanceof UsageError) return { status: 'usage', message: error.message };
    if (error instanceof Error && 'syscall' in error)
      return { status: 'system', message: error.message, syscall: String(error.syscall) };
    throw error;
  }
}

async function writeGroup(task: TablesTask): Promise<WrittenTable[]> {
  const { folder, listed } = task;
  const formats = new Set(task.formats);
  const group = task.group === null ? undefined : GROUPS[task.group];
  if (group === undefined)
    return writeTables(folder, formats, CORPUS_TABLES, corpusTableRows(task));
  return listed === null
    ? writeTables(folder, formats, group.tables, foundRows(group, task))
    : writeListed(group, task, listed);
}

async function* corpusTableRows(task: TablesTask): AsyncGenerator<Partial<Tables>> {
  for await (const { bytes } of byteLines(createReadStream(sortedOf(task).corpus)))
    yield corpusRows(JSON.parse(Buffer.from(bytes ?? []).toString('utf8')) as Link);
  yield failureRows(failuresIn(task.refusals));
}

export function sortedOf({ sorted }: TablesTask): Sorted {
  if (sorted === null) throw new Error('these tables need what link found');
  return sorted;
}

/** The rows of documents that a user gave. */
async function* foundRows(group: TableGroup, task: TablesTask): AsyncGenerator<Partial<Tables>> {
  const { documents, stages } = task;
  const refusals = refusalsIn(task.refusals);
  const links = group.linked ? await linkReader(group.tables, sortedOf(task)) : null;
  let pages: ReadPage[] = [];
  const passed = (line: Uint8Array): void => {
    const fields: unknown = fieldsOfLine(line);
    pages.push(fields as ReadPage);
  };
  function* passedPages(): Generator<Partial<Tables>> {
    for (const page of pages) yield passedRows(group, page, refusals.get(page.articleId) ?? null);
    pages = [];
  }
  const last = stages.at(-1) ?? '';
  for await (const { where, lines, refused } of documentsIn(documents, last, stages, passed)) {
    if (refused !== null) continue;
    yield* passedPages();
    const article = checked(documentOf(lines), where);
    const refusal = refusals.get(article.articleId) ?? null;
    yield rowsOf(group, article, { refusal, link: (await links?.next()) ?? null });
  }
  yield* passedPages();
}

function checked(whole: Fields, where: string): AnnotatedArticle {
  const parsed = AnnotatedArticle.safeParse(whole);
  return parsed.success ? parsed.data : refuseLine(where, 'export', firstIssue(parsed.error));
}
