import { join } from 'node:path';
import { DATASET_FILES } from '../export/dataset-files.ts';
import type { Formats } from '../export/formats.ts';
import type { FilterOptions } from '../read/record-filter.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { allKeys } from './all-keys.ts';
import type { Chain } from './chain.ts';
import { crewOf, type Limits } from './crew.ts';
import { isKept, stagesOf } from './entry.ts';
import { fingerprintOfRun } from './fingerprint.ts';
import { lockFolder } from './lock.ts';
import type { Progress } from './progress.ts';
import { inputFiles } from './record-jobs.ts';
import { type DocumentsBefore, runCorpus } from './run-corpus.ts';
import { type DocumentsRun, runDocuments, stagePath } from './run-documents.ts';
import type { Known } from './run-export.ts';
import { noteRun, resultOfLastRun } from './run-note.ts';
import type { Dataset } from './run-result.ts';
import { RunResult } from './run-result.ts';
import { runStage } from './run-stage.ts';
import { refusedIn } from './stage-files.ts';
import type { StageReport, StageRun } from './stage-run.ts';

export interface RunOptions {
  chain: Chain;
  /** A file or a folder of pages. */
  input: string;
  out: string;
  /** Null: as many as there are cores. 0: none but this thread, where no limits hold. */
  workers: number | null;
  progress: Progress;
  /** Null: what suits the size of the corpus. */
  formats: Formats | null;
  /** Whether links that lead out of the input are followed. */
  follow?: boolean;
  settings?: Settings;
  /** Which records of archives are wanted; all where it is null. */
  filter?: FilterOptions | null;
  /** What a document may take of a worker before it is given up. */
  limits?: Limits;
}

/** Runs every stage into `out`: `stages/`, `cache/` and the dataset. What is unchanged since the last run is not computed. */
export async function runChain(options: RunOptions): Promise<RunResult> {
  const unlock = lockFolder(options.out);
  try {
    return await runLocked(options);
  } finally {
    unlock();
  }
}

async function runLocked(options: RunOptions): Promise<RunResult> {
  const { chain, input, out, progress } = options;
  const files = inputFiles(input, out, options.follow);
  const { settings = DEFAULT_SETTINGS, filter = null } = options;
  const code = fingerprintOfRun(chain);
  const fingerprint = `${code} ${JSON.stringify({ settings, filter })}`;
  const made = { fingerprint, formats: options.formats && [...options.formats], inputs: files };
  const last = RunResult.safeParse(resultOfLastRun(out, made));
  if (last.success) {
    progress.begin('run', 0);
    progress.end(
      `nothing has changed since the last one; its ${last.data.stages[0]?.written ?? 0} documents stand`,
    );
    return last.data;
  }
  const crew = crewOf(options.workers, options.limits);
  const run = { chain, input, settings, filter, crew, progress };
  let result: RunResult;
  try {
    const documents = await runDocuments(run, files, out);
    const end = documents.reports.at(-1);
    if (end !== undefined) progress.end(`${noteOf(end)}${changesOf(documents)}`);
    result = await runRest(run, documents, { ...options, code });
  } finally {
    await crew.close();
  }
  noteRun(out, made, outputFiles(chain), result);
  return result;
}

/**
 * What comes behind the stages for single documents: those that see all at once, and the tables, which are begun as soon as
 * the workers of the stages, and what they hold in memory, are gone.
 */
export async function runRest(
  run: StageRun,
  documents: DocumentsRun,
  options: Pick<RunOptions, 'chain' | 'out' | 'workers' | 'formats' | 'progress'> & {
    /** A hash of all code. */
    code: string;
  },
): Promise<RunResult> {
  const { chain, out, code } = options;
  const known = {
    run: documents,
    files: ['read', ...Object.keys(chain.pages)].map((stage) => stagePath(out, stage)),
    order: articleIds(documents),
    refused: refusedIn(documents.sorted),
    code,
  };
  let linking: Promise<StageReport[]> = Promise.resolve([]);
  const freed = new Promise<void>((resolve) => {
    linking = runWholes(run, documents, { out, freed: resolve });
  });
  await Promise.race([freed, linking]);
  const exporting = exportRun(options, { ...known, linked: linking });
  // Neither is left alone at work where the other fails.
  await Promise.allSettled([linking, exporting]);
  const [stages, dataset] = [await linking, await exporting];
  return { dataset, stages: [...documents.reports, ...stages] };
}

/** The stages that see all documents at once. `freed` is told when they no longer need the workers. */
async function runWholes(
  run: StageRun,
  documents: DocumentsRun,
  { out, freed }: { out: string; freed: () => void },
): Promise<StageReport[]> {
  const { chain, crew, progress } = run;
  const reports: StageReport[] = [];
  for (const stage of Object.keys(chain.corpus)) {
    const corpus = async () => {
      const keys = await allKeys(run, documents, stage, out);
      // Before the corpus stage takes its share of memory.
      await crew.close();
      freed();
      return keys;
    };
    const note = {
      path: join(out, 'cache', `${stage}.json`),
      memory: join(out, 'cache', `${stage}-notes.jsonl.gz`),
      key: documents.key,
      before: documentsBefore(documents),
    };
    const output = stagePath(out, stage);
    const { sorted } = documents;
    const report = await runCorpus({ chain, stage, corpus, sorted, output, progress, note });
    progress.end(noteOf(report));
    reports.push({ ...report, seconds: report.seconds + documents.keySeconds });
  }
  return reports;
}

/** Null where documents come from no run, or from several. */
function documentsBefore({ earlier, sorted }: DocumentsRun): DocumentsBefore | null {
  const [last] = earlier.length === 1 ? earlier : [];
  if (last === undefined) return null;
  const same = new Set(sorted.filter(isKept).map(({ made }) => made.articleId));
  return { key: last.key, isSame: (articleId) => same.has(articleId) };
}

/** Where a run leaves its result: any of them that changes makes the next run look closer. */
function outputFiles({ pages, corpus }: Chain): string[] {
  const stages = ['read', ...Object.keys(pages), ...Object.keys(corpus)];
  return [...stages.map((stage) => stagePath('', stage)), ...DATASET_FILES];
}

function changesOf({ changes: { added, changed, gone }, sorted }: DocumentsRun): string {
  return added === sorted.length ? '' : `; ${added} new, ${changed} changed, ${gone} gone`;
}

/** Of the documents in the file of the last stage for single documents, in its order. */
function articleIds({ sorted, reports }: DocumentsRun): string[] {
  return sorted.flatMap((entry) => {
    const { articleId } = entry.made;
    return stagesOf(entry) >= reports.length && articleId !== null ? [articleId] : [];
  });
}

async function exportRun(
  {
    chain,
    out,
    workers,
    formats,
    progress,
  }: Pick<RunOptions, 'chain' | 'out' | 'workers' | 'formats' | 'progress'>,
  known: Known,
): Promise<Dataset> {
  // With it come the table formats, which an unchanged run does not need.
  const { runExport } = await import('./run-export.ts');
  const stages = ['read', ...Object.keys(chain.pages)];
  const [documents = '', links = ''] = [stages, Object.keys(chain.corpus)].map((names) =>
    stagePath(out, names.at(-1) ?? ''),
  );
  const crew = crewOf(workers);
  try {
    const exporting = runExport({ documents, links, stages, out, crew, formats, known });
    await Promise.race([known.linked, exporting]);
    progress.begin('export', 0);
    const dataset = await exporting;
    progress.end(`tables in ${join(out, 'tables')}`);
    return dataset;
  } finally {
    await crew.close();
  }
}

/** Runs one stage from file to file. */
export async function runOneStage(
  stage: string,
  output: string,
  options: Omit<RunOptions, 'out' | 'formats' | 'follow'>,
): Promise<StageReport> {
  const { chain, input, progress, workers } = options;
  const { settings = DEFAULT_SETTINGS, filter = null } = options;
  const crew = crewOf(workers);
  try {
    const run = { chain, input, settings, filter, crew, progress };
    const report = await runStage(run, stage, output);
    progress.end(noteOf(report));
    return report;
  } finally {
    await crew.close();
  }
}

/** What a stage did, in words. */
export function noteOf({ written, refused, computed, cached }: StageReport): string {
  const failures = refused === 0 ? '' : `, ${refused} failed or rejected`;
  return `${written} documents${failures} (${computed} computed, ${cached} from cache)`;
}
