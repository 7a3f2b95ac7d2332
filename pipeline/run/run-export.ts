import { z } from 'zod';
import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import { exportDataset } from '../export/export.ts';
import type { Summary } from '../export/summary.ts';
import { documentsIn } from './document-files.ts';
import { firstIssue, refuseLine, sizeOf, stageLines } from './stage-file.ts';
import { fieldsOf, StageLine, wholeOf } from './stage-line.ts';

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
  stages: readonly string[],
): Promise<Dataset> {
  const articles: AnnotatedArticle[] = [];
  const links: Link[] = [];
  const failures: Failure[] = [];
  const fields = fieldsOf(AnnotatedArticle);
  for await (const { where, lines } of documentsIn(annotatedFile, stages.at(-1) ?? '', stages)) {
    const parsed = lines.map((line) => StageLine.parse(json(line)));
    const documents = parsed.flatMap((line) => ('document' in line ? [line.document] : []));
    if (documents.length < lines.length) continue;
    articles.push(fitting(AnnotatedArticle, wholeOf(documents, fields), where));
  }
  sizeOf(linkFile);
  for await (const { number, bytes, refused } of stageLines(linkFile)) {
    if (refused !== null) failures.push(refused.failure);
    else {
      const line = z.object({ document: z.unknown() }).parse(json(bytes));
      links.push(fitting(Link, line.document, `${linkFile}, line ${number}`));
    }
  }
  const tables = await exportDataset(articles, links, failures, outFolder);
  return { tables, failures };
}

function fitting<Schema extends z.ZodType>(
  schema: Schema,
  document: unknown,
  where: string,
): z.output<Schema> {
  const parsed = schema.safeParse(document);
  return parsed.success ? parsed.data : refuseLine(where, 'export', firstIssue(parsed.error));
}

const json = (line: Uint8Array): unknown => JSON.parse(Buffer.from(line).toString('utf8'));
