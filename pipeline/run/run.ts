import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Chain } from './chain.ts';
import { crewOf } from './crew.ts';
import type { Progress } from './progress.ts';
import { runCorpus } from './run-corpus.ts';
import { type Dataset, runExport } from './run-export.ts';
import { runPages } from './run-pages.ts';
import { runRead, type StageRun } from './run-read.ts';
import type { StageReport } from './write-rows.ts';

export interface RunOptions {
  chain: Chain;
  /** A file or a folder of pages. */
  input: string;
  out: string;
  /** Null: as many as there are cores, where there is enough work. */
  workers: number | null;
  progress: Progress;
}

/** Runs every stage into `out`: `stages/`, `cache/` and the dataset. What is unchanged since the last run is not computed. */
export async function runChain(
  options: RunOptions,
): Promise<{ dataset: Dataset; stages: StageReport[] }> {
  const { chain, out } = options;
  const crew = crewOf(options.workers);
  const stages: StageReport[] = [];
  let file = options.input;
  let annotated = file;
  const next = (stage: string): StageRun => {
    const input = file;
    file = join(out, 'stages', `${stage}.jsonl`);
    const journal = join(out, 'cache', `${stage}.jsonl`);
    return { chain, input, output: file, journal, crew, progress: options.progress };
  };
  const done = (report: StageReport): void => {
    stages.push(report);
    options.progress.end(noteOf(report));
  };
  try {
    done(await runRead(next('read'), out));
    for (const stage of Object.keys(chain.pages)) done(await runPages(next(stage), stage));
    annotated = file;
    for (const stage of Object.keys(chain.corpus)) done(await runCorpus(next(stage), stage));
  } finally {
    await crew.close();
  }
  options.progress.begin('export', 0);
  const dataset = await runExport(annotated, file, out);
  options.progress.end(`tables in ${join(out, 'tables')}`);
  return { dataset, stages };
}

/** Runs one stage from file to file. Its journal lies beside the output until the output is whole. */
export async function runStage(
  stage: string,
  output: string,
  options: Omit<RunOptions, 'out'>,
): Promise<StageReport> {
  const { chain, input, progress } = options;
  const crew = crewOf(options.workers);
  const journal = `${output}.unfinished`;
  const run: StageRun = { chain, input, output, journal, crew, progress };
  try {
    const report = await reportOfStage(stage, run);
    progress.end(noteOf(report));
    if (existsSync(journal)) rmSync(journal);
    return report;
  } finally {
    await crew.close();
  }
}

function reportOfStage(stage: string, run: StageRun): Promise<StageReport> {
  if (stage === 'read') return runRead(run, null);
  return stage in run.chain.corpus ? runCorpus(run, stage) : runPages(run, stage);
}

function noteOf({ written, refused, computed, cached }: StageReport): string {
  const failures = refused === 0 ? '' : `, ${refused} failed or rejected`;
  return `${written} documents${failures} (${computed} computed, ${cached} from cache)`;
}
