import type { z } from 'zod';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { exportDataset } from '../export/export.ts';
import type { Summary } from '../export/summary.ts';
import { firstIssue, refuseLine, sizeOf, stageLines } from './stage-file.ts';

/** What a dataset holds: rows by table and kind, and what did not come through. */
export interface Dataset {
  tables: Summary;
  failures: Failure[];
}

/** Writes the tables of an annotated corpus and its links. Throws a `UsageError` where a file is of another stage. */
export async function runExport(
  annotatedFile: string,
  linkFile: string,
  outFolder: string,
): Promise<Dataset> {
  const annotated = await documentsOf(annotatedFile, AnnotatedArticle);
  const links = await documentsOf(linkFile, Link);
  const { failures } = annotated;
  const tables = await exportDataset(annotated.documents, links.documents, failures, outFolder);
  return { tables, failures };
}

async function documentsOf<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<{ documents: z.output<Schema>[]; failures: Failure[] }> {
  sizeOf(file);
  const documents: z.output<Schema>[] = [];
  const failures: Failure[] = [];
  for await (const { number, outcome } of stageLines(file)) {
    if (outcome.status !== 'written') {
      failures.push(outcome.failure);
      continue;
    }
    const parsed = schema.safeParse(outcome.document);
    if (!parsed.success)
      return refuseLine(`${file}, line ${number}`, 'export', firstIssue(parsed.error));
    documents.push(parsed.data);
  }
  return { documents, failures };
}
