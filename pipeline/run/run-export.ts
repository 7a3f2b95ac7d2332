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

/** Writes the tables of a linked corpus. Throws a `UsageError` where the file is not the output of `link`. */
export async function runExport(input: string, outFolder: string): Promise<Dataset> {
  sizeOf(input);
  const links: Link[] = [];
  const failures: Failure[] = [];
  for await (const { number, outcome } of stageLines(input)) {
    if (outcome.status !== 'written') {
      failures.push(outcome.failure);
      continue;
    }
    const link = Link.safeParse(outcome.document);
    if (!link.success)
      return refuseLine(`${input}, line ${number}`, 'export', firstIssue(link.error));
    links.push(link.data);
  }
  return { tables: await exportDataset(links, failures, outFolder), failures };
}
