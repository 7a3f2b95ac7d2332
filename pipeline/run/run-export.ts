import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { exportDataset } from '../export/export.ts';
import { defaultFormats, type Formats } from '../export/formats.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS } from '../export/table-groups.ts';
import type { Crew } from './crew.ts';
import { articleIdOf } from './document-files.ts';
import { countByReason, writeRefusals } from './refusal-files.ts';
import type { Dataset } from './run-result.ts';
import { type Sorted, sortLinks } from './sorted-links.ts';
import { stageLines } from './stage-file.ts';
import type { Refused } from './stage-line.ts';

export interface ExportRun {
  /** The files of the last stage that looks at single documents, and of link; the names of all of the former. */
  documents: string;
  links: string;
  stages: readonly string[];
  out: string;
  crew: Crew;
  /** Null: what suits the size of the corpus. */
  formats: Formats | null;
  /** What a run knows while link is still at work; null where all is read from the files, which must be checked. */
  known: Known | null;
}

export interface Known {
  /** The IDs of the articles in the order of the documents. */
  order: readonly string[];
  refused: readonly Refused[];
  /** Comes when the file of link is there. */
  linked: Promise<unknown>;
}

/**
 * Writes the tables of a corpus, several at once; those that need nothing of link at once, the others behind it. Throws a
 * `UsageError` where a file is of another stage.
 */
export async function runExport(run: ExportRun): Promise<Dataset> {
  const scratch = join(run.out, '.sorted.tmp');
  try {
    return await (run.known === null
      ? exportFiles(run, scratch)
      : exportBesideLink(run, run.known, scratch));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function exportFiles(run: ExportRun, scratch: string): Promise<Dataset> {
  const order = articleIdsIn(run.documents);
  const found = await sortLinks({ links: run.links, order, check: true }, scratch);
  return exportTables(run, { ...found, sorted: Promise.resolve(found.sorted) }, scratch);
}

function exportBesideLink(run: ExportRun, known: Known, scratch: string): Promise<Dataset> {
  const { order, refused, linked } = known;
  const sorting = linked.then(() => sortLinks({ links: run.links, order, check: false }, scratch));
  const sorted = sorting.then((found) => found.sorted);
  return exportTables(run, { sorted, refused, size: order.length }, scratch);
}

interface Found {
  sorted: Promise<Sorted>;
  refused: readonly Refused[];
  size: number;
}

async function exportTables(
  { documents, stages, out, crew, known, ...run }: ExportRun,
  { sorted, refused, size }: Found,
  scratch: string,
): Promise<Dataset> {
  const refusals = writeRefusals(refused, scratch);
  const formats = run.formats ?? defaultFormats(size);
  const limit = pLimit(crew.size);
  let start = performance.now();
  const restart = (): void => {
    start = performance.now();
  };
  sorted.then(restart, restart);
  const tables = await exportDataset(out, formats, (folder) => {
    const check = known === null;
    const task = { kind: 'tables' as const, documents, stages, refusals, folder, check };
    const write = (group: number | null, found: Sorted | null) =>
      limit(() => crew.write({ ...task, group, sorted: found, formats: [...formats] }));
    const groups = [...GROUPS.entries()].map(([i, { linked }]) =>
      linked ? sorted.then((found) => write(i, found)) : write(i, null),
    );
    return allOf([...groups, sorted.then((found) => write(null, found))]);
  });
  const seconds = (performance.now() - start) / 1000;
  return { tables, failures: countByReason(refused), formats: [...formats], seconds };
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
