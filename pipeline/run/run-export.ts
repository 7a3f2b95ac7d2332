import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { exportDataset } from '../export/export.ts';
import { defaultFormats, type Formats } from '../export/formats.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS } from '../export/table-groups.ts';
import type { Crew } from './crew.ts';
import { articleIdOf } from './document-files.ts';
import type { Dataset } from './run-result.ts';
import { sortLinks } from './sorted-links.ts';
import { stageLines } from './stage-file.ts';

export interface ExportRun {
  /** The files of the last stage that looks at single documents, and of link; the names of all of the former. */
  documents: string;
  links: string;
  stages: readonly string[];
  out: string;
  crew: Crew;
  /** The IDs of the articles in the order of the documents; null where their file must be asked. */
  order: readonly string[] | null;
  /** Null: what suits the size of the corpus. */
  formats: Formats | null;
  /** Whether the files come from a user's hand, and must be checked. */
  check: boolean;
}

/** Writes the tables of a corpus, several at once. Throws a `UsageError` where a file is of another stage. */
export async function runExport(run: ExportRun): Promise<Dataset> {
  const { documents, stages, out, crew, check } = run;
  const scratch = join(out, '.sorted.tmp');
  const start = performance.now();
  try {
    const order = run.order ?? articleIdsIn(documents);
    const sorted = await sortLinks({ links: run.links, order, check }, scratch);
    const formats = run.formats ?? defaultFormats(sorted.size);
    const limit = pLimit(crew.size);
    const tables = await exportDataset(out, formats, async (folder) => {
      const task = { kind: 'tables' as const, documents, stages, sorted, folder, check };
      const groups = [...GROUPS.keys(), null];
      return allOf(
        groups.map((group) => limit(() => crew.write({ ...task, group, formats: [...formats] }))),
      );
    });
    const seconds = (performance.now() - start) / 1000;
    return { tables, failures: sorted.byReason, formats: [...formats], seconds };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function* articleIdsIn(documents: string): AsyncGenerator<string> {
  for await (const { bytes, refused } of stageLines(documents))
    if (refused === null) yield articleIdOf(bytes) ?? '';
}

/** What all of them have written. Throws as the first that failed, but not while another still writes. */
async function allOf(writing: readonly Promise<WrittenTable[]>[]): Promise<WrittenTable[]> {
  await Promise.allSettled(writing);
  return (await Promise.all(writing)).flat();
}
