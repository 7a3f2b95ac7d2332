import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { exportDataset } from '../export/export.ts';
import { defaultFormats, type Format, type Formats } from '../export/formats.ts';
import type { WrittenTable } from '../export/table-files.ts';
import { GROUPS } from '../export/table-groups.ts';
import { cacheKey } from './cache-key.ts';
import type { Crew } from './crew.ts';
import { articleIdOf } from './document-files.ts';
import { listDocuments } from './document-list.ts';
import { keepRows, openKeptRows } from './kept-rows.ts';
import type { ListedRows } from './listed-tables.ts';
import { countByReason, writeRefusals } from './refusal-files.ts';
import type { DocumentsRun } from './run-documents.ts';
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
  run: DocumentsRun;
  /** The files of the stages that look at single documents. */
  files: readonly string[];
  /** The IDs of the articles in the order of the documents. */
  order: readonly string[];
  refused: readonly Refused[];
  /** A hash of all code. */
  code: string;
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
  const sorted = Promise.resolve(found.sorted);
  return (await exportTables(run, { ...found, sorted, listed: null }, scratch)).dataset;
}

async function exportBesideLink(run: ExportRun, known: Known, scratch: string): Promise<Dataset> {
  const { order, refused, linked, files, code } = known;
  const { key, earlier } = known.run;
  const formats = run.formats ?? defaultFormats(order.length);
  const list = join(scratch, 'documents.jsonl');
  await listDocuments(list, known.run);
  const [last] = earlier.length === 1 ? earlier : [];
  const listed = {
    list,
    files,
    notes: GROUPS.map((_, group) => join(scratch, `rows-${group}.jsonl.gz`)),
    before:
      last === undefined || NOT_COPIED.some((format) => formats.has(format))
        ? null
        : await openKeptRows(run.out, cacheKey(last.key, code)),
  };
  const sorting = linked.then(() => sortLinks({ links: run.links, order, check: false }, scratch));
  const sorted = sorting.then((found) => found.sorted);
  const found = { sorted, refused, size: order.length, listed };
  const { dataset, tables } = await exportTables(run, found, scratch);
  // Without CSV there is nothing to copy from.
  if (formats.has('csv'))
    await keepRows(run.out, cacheKey(key, code), { notes: listed.notes, tables });
  return dataset;
}

/** Formats whose files are written row by row and cannot be copied in parts. */
const NOT_COPIED: readonly Format[] = ['arrow', 'spreadsheet'];

interface Found {
  sorted: Promise<Sorted>;
  refused: readonly Refused[];
  size: number;
  listed: ListedRows | null;
}

async function exportTables(
  { documents, stages, out, crew, ...run }: ExportRun,
  { sorted, refused, size, listed }: Found,
  scratch: string,
): Promise<{ dataset: Dataset; tables: WrittenTable[] }> {
  const refusals = writeRefusals(refused, scratch);
  const formats = run.formats ?? defaultFormats(size);
  const limit = pLimit(crew.size);
  let start = performance.now();
  const restart = (): void => {
    start = performance.now();
  };
  sorted.then(restart, restart);
  let groups: Promise<WrittenTable[]>[] = [];
  const summary = await exportDataset(out, formats, (folder) => {
    const task = { kind: 'tables' as const, documents, stages, refusals, folder, listed };
    const write = (group: number | null, found: Sorted | null) =>
      limit(() => crew.write({ ...task, group, sorted: found, formats: [...formats] }));
    groups = [...GROUPS.entries()].map(([i, { linked }]) =>
      linked ? sorted.then((found) => write(i, found)) : write(i, null),
    );
    groups.push(sorted.then((found) => write(null, found)));
    return groups;
  });
  const tables = (await Promise.all(groups)).flat();
  const seconds = (performance.now() - start) / 1000;
  const failures = countByReason(refused);
  return { dataset: { tables: summary, failures, formats: [...formats], seconds }, tables };
}

async function* articleIdsIn(documents: string): AsyncGenerator<string> {
  for await (const { bytes, refused } of stageLines(documents))
    if (refused === null) yield articleIdOf(bytes) ?? '';
}
