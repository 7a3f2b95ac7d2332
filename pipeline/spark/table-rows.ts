import { z } from 'zod';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { ArticleLink, LinkedArticle } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { TABLES, type Tables } from '../../schemas/tables/index.ts';
import { rowCheck } from '../export/check.ts';
import { columnsOf } from '../export/columns.ts';
import { pageRow, type ReadPage, type Refusal } from '../export/rows/article.ts';
import { failureRow } from '../export/rows/corpus.ts';
import { GROUPS } from '../export/table-groups.ts';
import { duplicateFailure } from '../run/entry.ts';
import { type Fields, fieldsOf, wholeOf } from '../run/stage-line.ts';
import { type ReplyColumn, rowsColumn, valueColumn } from './messages.ts';

/** A document as `documents` made it, with what link found. */
export const LinkedDocument = z.strictObject({
  source_file: z.string(),
  place: z.string(),
  source_id: z.string().nullable(),
  article_id: z.string().nullable(),
  status: z.enum(['article', 'rejected', 'failed']),
  stage: z.string().nullable(),
  reason: z.string().nullable(),
  message: z.string().nullable(),
  lines: z.array(z.string()),
  /** The place of the document that has its ID already. */
  taken_by: z.string().nullable(),
  /** An `ArticleLink`, as JSON. */
  link: z.string().nullable(),
  /** The names of its entities by ID, as JSON. */
  names: z.string().nullable(),
});
export type LinkedDocument = z.infer<typeof LinkedDocument>;

export interface TableRows {
  sourceId: string | null;
  articleId: string | null;
  status: string;
  tables: Partial<Tables>;
}

export const TABLE_ROWS: readonly ReplyColumn<TableRows>[] = [
  valueColumn('source_id', 'text', ({ sourceId }) => sourceId),
  valueColumn('article_id', 'text', ({ articleId }) => articleId),
  valueColumn('status', 'text', ({ status }) => status),
  ...TABLES.map((table) =>
    rowsColumn<TableRows>(table.name, columnsOf(table), ({ tables }) => tables[table.name] ?? []),
  ),
];

const CHECKS = TABLES.map((table) => ({ name: table.name, check: rowCheck(table) }));
const FIELDS = fieldsOf(AnnotatedArticle);

/** The rows of every table that a document has. One whose rows do not fit their tables is a failure, and the others stand. */
export function tableRows(document: LinkedDocument): TableRows {
  const { article_id: articleId, source_id: sourceId, source_file: sourceFile } = document;
  try {
    const made = rowsOf(document);
    checked(made.tables);
    return made;
  } catch (error) {
    const message = `${document.place}: ${error}; please report it with the page`;
    const failure = { sourceFile, stage: 'export', reason: 'bug', message };
    return { sourceId, articleId, status: 'failed', tables: { failures: [failureRow(failure)] } };
  }
}

function rowsOf(document: LinkedDocument): TableRows {
  const { source_id: sourceId, article_id: articleId, status, lines } = document;
  if (document.taken_by !== null) {
    const taken = { where: document.place, sourceFile: document.source_file };
    const failure = duplicateFailure(taken, sourceId ?? '', document.taken_by);
    return { sourceId, articleId: null, status: 'failed', tables: failed(failure, null, null) };
  }
  const parsed = lines.map(documentIn);
  if (status !== 'article') {
    const { source_file: sourceFile, stage, reason, message } = document;
    const failure = {
      sourceFile,
      stage: stage ?? '',
      reason: reason ?? '',
      message: message ?? '',
    };
    const refusal = { status, reason: failure.reason };
    const page = (parsed[0] ?? null) as ReadPage | null;
    return { sourceId, articleId, status, tables: failed(failure, page, refusal) };
  }
  if (document.link === null) throw new Error('it was not linked');
  const link = JSON.parse(document.link) as ArticleLink;
  const article = { ...wholeOf(parsed, FIELDS), ...link } as LinkedArticle;
  const names = new Map<string, string>(Object.entries(JSON.parse(document.names ?? '{}')));
  const tables = Object.assign({}, ...GROUPS.map((group) => group.rows(article, names)));
  return { sourceId, articleId, status, tables };
}

function failed(failure: Failure, page: ReadPage | null, refusal: Refusal): Partial<Tables> {
  return {
    failures: [failureRow(failure)],
    ...(page === null ? {} : { pages: [pageRow(page, refusal)] }),
  };
}

function documentIn(line: string): Fields {
  const { document }: { document: Fields } = JSON.parse(line);
  return document;
}

function checked(tables: Partial<Tables>): void {
  for (const { name, check } of CHECKS) for (const row of tables[name] ?? []) check(row);
}
