import { createReadStream } from 'node:fs';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { ArticleLink, Link } from '../../schemas/links.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { CORPUS_TABLES, corpusRows, failureRows } from '../export/corpus-rows.ts';
import type { Format } from '../export/formats.ts';
import { pageRow, type ReadPage, type Refusal } from '../export/rows/article.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS, type TableGroup } from '../export/table-groups.ts';
import { writeTables } from '../export/write-tables.ts';
import { byteLines } from '../read/byte-lines.ts';
import { documentsIn } from './document-files.ts';
import { failuresIn, type RefusalFiles, refusalsIn } from './refusal-files.ts';
import type { Sorted } from './sorted-links.ts';
import { firstIssue, refuseLine } from './stage-file.ts';
import { type Fields, fieldsOf, wholeOf } from './stage-line.ts';
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
  /** Whether the documents come from a user's hand, and must be checked. */
  check: boolean;
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
  const formats = new Set(task.formats);
  const group = task.group === null ? undefined : GROUPS[task.group];
  if (group === undefined)
    return writeTables(task.folder, formats, CORPUS_TABLES, corpusTableRows(task));
  return writeTables(task.folder, formats, group.tables, groupRows(group, task));
}

async function* corpusTableRows(task: TablesTask): AsyncGenerator<Partial<Tables>> {
  for await (const { bytes } of byteLines(createReadStream(sortedOf(task).corpus)))
    yield corpusRows(json(bytes ?? NOTHING) as Link);
  yield failureRows(failuresIn(task.refusals));
}

function sortedOf({ sorted }: TablesTask): Sorted {
  if (sorted === null) throw new Error('these tables need what link found');
  return sorted;
}

async function* groupRows(group: TableGroup, task: TablesTask): AsyncGenerator<Partial<Tables>> {
  const { documents, stages, check } = task;
  const refusals = refusalsIn(task.refusals);
  const documentOf = documentReader(check ? null : group.withoutNumbers);
  const rowsOf = group.linked ? await linkedRows(group, sortedOf(task)) : pageRows(group);
  let pages: ReadPage[] = [];
  const passed = (line: Uint8Array): void => {
    if (!group.linked) pages.push(documentOf(line) as unknown as ReadPage);
  };
  const passedPages = (): Partial<Tables> => {
    const rows = pages.map((page) => pageRow(page, refusals.get(page.articleId) ?? LOST));
    pages = [];
    return { pages: rows };
  };
  const wishes = { ...(check ? {} : { without: group.without }), passed };
  const last = stages.at(-1) ?? '';
  for await (const { where, lines, refused } of documentsIn(documents, last, stages, wishes)) {
    if (refused !== null) continue;
    yield passedPages();
    const whole = wholeOf(lines.map(documentOf), FIELDS);
    const article = (check ? checked(whole, where) : whole) as AnnotatedArticle;
    const refusal = refusals.get(article.articleId) ?? null;
    const rows = await rowsOf(article, refusal);
    if (rows === null) throw new Error(`${where}: it was not linked`);
    yield rows;
  }
  yield passedPages();
}

/** The rows of a document that came through all stages, in the order of the documents; null where link has not seen it. */
type RowsOf = (
  article: AnnotatedArticle,
  refusal: Refusal,
) => Promise<Partial<Tables> | null> | Partial<Tables>;

function pageRows(group: Extract<TableGroup, { linked: false }>): RowsOf {
  return (article, refusal) =>
    refusal === null ? group.rows(article) : { pages: [pageRow(article, refusal)] };
}

async function linkedRows(
  group: Extract<TableGroup, { linked: true }>,
  sorted: Sorted,
): Promise<RowsOf> {
  const names = group.tables.includes('quotes') ? await entityNames(sorted) : new Map();
  const links = byteLines(createReadStream(sorted.links));
  return async (article, refusal) => {
    const link = linkOf((await links.next()).value?.bytes ?? null);
    if (link !== null) return group.rows({ ...article, ...link }, names);
    return refusal === null ? null : {};
  };
}

/** A page whose failure is another's: a document with an ID that is taken has no page of its own. */
const LOST: Refusal = { status: 'failed', reason: 'unknown' };
const FIELDS = fieldsOf(AnnotatedArticle);
const NOTHING = new Uint8Array();

/** Reads the document of a line, the lists of numbers of this name being empty. */
function documentReader(numbers: string | null): (line: Uint8Array) => Fields {
  // Inside of a text its quotation marks would be escaped.
  const list = numbers === null ? null : new RegExp(`"${numbers}":\\[[\\d,]*\\]`, 'g');
  return (line) => {
    const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8');
    const parsed = JSON.parse(list === null ? text : text.replace(list, `"${numbers}":[]`));
    return parsed.document ?? {};
  };
}

function checked(whole: Fields, where: string): AnnotatedArticle {
  const parsed = AnnotatedArticle.safeParse(whole);
  return parsed.success ? parsed.data : refuseLine(where, 'export', firstIssue(parsed.error));
}

function linkOf(line: Uint8Array | null): ArticleLink | null {
  return line === null || line.length === 0 ? null : (json(line) as ArticleLink);
}

async function entityNames({ corpus }: Sorted): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const { bytes } of byteLines(createReadStream(corpus))) {
    const link = json(bytes ?? NOTHING) as Link;
    if (link.kind !== 'entity') break;
    names.set(link.entity.id, link.entity.name);
  }
  return names;
}

function json(line: Uint8Array): unknown {
  return JSON.parse(Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8'));
}
