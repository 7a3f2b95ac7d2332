import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { ReadPage } from '../export/rows/article.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS, type TableGroup } from '../export/table-groups.ts';
import { openTables } from '../export/write-tables.ts';
import { listedIn } from './document-list.ts';
import { documentOf, fieldsWithout, passedRows, rowsOf } from './document-rows.ts';
import { type RowsBefore, rowsReader, rowsWriter } from './kept-rows.ts';
import { linkReader } from './link-reader.ts';
import { refusalsIn } from './refusal-files.ts';
import { sortedOf, type TablesTask } from './tables-task.ts';

/** The documents of a run. */
export interface ListedRows {
  list: string;
  /** The files of the stages that look at single documents. */
  files: readonly string[];
  /** Where to note what the rows of each group rest on. */
  notes: readonly string[];
  before: RowsBefore | null;
}

/**
 * Writes the rows of the documents of a run. Where neither a document nor what its rows rest on besides has changed, they
 * are copied from the tables of the last run, and nothing of the document is read.
 */
export async function writeListed(
  group: TableGroup,
  task: TablesTask,
  { list, files, notes, before }: ListedRows,
): Promise<WrittenTable[]> {
  const { stages } = task;
  const tables = openTables(task.folder, new Set(task.formats), group.tables, before?.tables);
  const number = GROUPS.indexOf(group);
  const writer = rowsWriter(notes[number] ?? '');
  const reader = before === null ? null : rowsReader(before.notes[number] ?? '', tables.heads);
  const refusals = refusalsIn(task.refusals);
  const links = group.linked ? await linkReader(group.tables, sortedOf(task)) : null;
  const fieldsIn = fieldsWithout(group.withoutNumbers);
  const paths = files.map((file, i) => (group.without.includes(stages[i] ?? '') ? null : file));
  for await (const document of listedIn(list, paths)) {
    const isThrough = document.lengths.length === stages.length;
    const refusal = refusals.get(document.articleId) ?? null;
    const link = isThrough ? ((await links?.next()) ?? null) : null;
    const key = `${refusal?.status ?? ''} ${refusal?.reason ?? ''} ${link?.key ?? ''}`;
    const kept = document.kept === null ? null : await reader?.at(document.kept);
    if (kept?.key === key) await writer.add(key, tables.copy(kept.places));
    else {
      const fields: unknown = documentOf(document.lines(), fieldsIn);
      const rows = isThrough
        ? rowsOf(group, fields as AnnotatedArticle, { refusal, link })
        : passedRows(group, fields as ReadPage, refusal);
      await writer.add(key, tables.add(rows));
    }
  }
  await reader?.close();
  await writer.end();
  return tables.end();
}
