import { renameSync } from 'node:fs';
import type { Orders } from './batch.ts';
import { cacheKey } from './cache-key.ts';
import { computeAll, type Job } from './computing.ts';
import { documentsIn } from './document-files.ts';
import { type Entry, sortedEntries } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import { keysFile } from './keys-file.ts';
import { inputFiles, recordJobs } from './record-jobs.ts';
import { runCorpus } from './run-corpus.ts';
import { refuseLine, sizeOf } from './stage-file.ts';
import { writeStageFiles } from './stage-files.ts';
import type { StageReport, StageRun } from './stage-run.ts';
import { removeIfThere } from './whole-file.ts';

/** Runs one stage from file to file, whole documents in every line. What a run computed that died lies beside the output. */
export async function runStage(run: StageRun, stage: string, output: string): Promise<StageReport> {
  const stages = ['read', ...Object.keys(run.chain.pages)];
  const orders = {
    chain: run.chain.module,
    settings: run.settings,
    stages,
    before: stages[1] ?? null,
  };
  const unfinished = `${output}.unfinished`;
  const journal = openJournal(unfinished);
  const { jobs, bytes } = stage === 'read' ? pageJobs(run) : lineJobs(run, stage, stages);
  run.progress.begin(stage, bytes);
  const { entries, counts } = await computeAll(jobs, {
    ...run,
    orders,
    journal,
    kept: null,
    misfit: (where, field, message) => refuseLine(where, stage, `field "${field}": ${message}`),
  });
  const sorted = sortedEntries(entries);
  const whole = stage in run.chain.corpus;
  const report = whole
    ? await runWhole(run, stage, output, sorted, journal)
    : await writeStage(stage, output, sorted, journal);
  journal.close();
  removeIfThere(unfinished);
  const { computed, cached, spent } = counts;
  return { ...report, computed, cached, seconds: report.seconds + (spent[0] ?? 0) / 1000 };
}

function pageJobs({ input, chain, filter }: StageRun): { jobs: AsyncIterable<Job>; bytes: number } {
  const files = inputFiles(input, null);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { jobs: recordJobs(files, fingerprint(chain), filter), bytes };
}

function lineJobs(
  { input, chain, settings }: StageRun,
  stage: string,
  stages: Orders['stages'],
): { jobs: AsyncIterable<Job>; bytes: number } {
  const before = stage in chain.corpus ? stages.at(-1) : stages[stages.indexOf(stage) - 1];
  const bytes = sizeOf(input);
  const print = cacheKey(fingerprint(chain), JSON.stringify(settings));
  async function* jobs(): AsyncGenerator<Job> {
    for await (const found of documentsIn(input, before ?? 'read', stages)) {
      const { where, refused, lines } = found;
      if (refused !== null) yield { kind: 'refused', where, refused, bytes: found.bytes };
      else {
        const key = cacheKey(print, stage, ...lines);
        yield { kind: 'lines', where, stage, key, sourceFile: '', lines, bytes: found.bytes };
      }
    }
  }
  return { jobs: jobs(), bytes };
}

async function writeStage(
  stage: string,
  output: string,
  sorted: readonly Entry[],
  journal: ReturnType<typeof openJournal>,
): Promise<Omit<StageReport, 'computed' | 'cached'>> {
  await writeStageFiles(sorted, [`${output}.tmp`], { journal, readers: [] });
  renameSync(`${output}.tmp`, output);
  const refused = sorted.filter((entry) => entry.refused !== null).length;
  return { stage, written: sorted.length - refused, refused, seconds: 0 };
}

async function runWhole(
  { chain, progress }: StageRun,
  stage: string,
  output: string,
  sorted: readonly Entry[],
  journal: ReturnType<typeof openJournal>,
): Promise<StageReport> {
  const keys = keysFile(`${output}.keys`);
  for (const { lines, made } of sorted)
    if (lines !== null && !('ordinal' in lines) && made.refused === null)
      keys.add(made.articleId ?? '', journal.linesAt(lines));
  return runCorpus({
    chain,
    stage,
    corpus: async () => keys.corpus(),
    sorted,
    output,
    progress,
    note: null,
  });
}
