import { cacheKey } from './cache-key.ts';
import { sourceFileOf } from './compute.ts';
import { computeAll, type Job } from './compute-all.ts';
import { fingerprint } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import type { StageRun } from './run-read.ts';
import { refuseLine, sizeOf, stageLines } from './stage-file.ts';
import { reportOf, type StageReport, writeRows } from './write-rows.ts';

/**
 * Runs a page stage over the file of the stage before it. Documents that failed or were rejected pass through. Throws a
 * `UsageError` at a line the stage does not read.
 */
export async function runPages(run: StageRun, stage: string): Promise<StageReport> {
  run.progress.begin(stage, sizeOf(run.input));
  const journal = await openJournal(run.journal);
  const { rows, ...counts } = await computeAll(lineJobs(run, stage), {
    ...run,
    stage,
    journal,
    refusal: (line) => line,
    misfit(where, field, message) {
      return refuseLine(where, stage, `field "${field}": ${message}`);
    },
  });
  writeRows(run.output, rows, journal);
  return reportOf(stage, rows, counts);
}

async function* lineJobs(run: StageRun, stage: string): AsyncGenerator<Job> {
  const print = fingerprint(run.chain, stage);
  for await (const { number, text, bytes, outcome } of stageLines(run.input)) {
    if (outcome.status !== 'written') {
      yield { kind: 'ready', line: text, bytes };
      continue;
    }
    yield {
      kind: 'task',
      key: cacheKey(print, text),
      task: { kind: 'line', chain: run.chain.module, stage, line: text },
      bytes,
      sourceFile: sourceFileOf(outcome.document),
      where: `${run.input}, line ${number}`,
    };
  }
}
