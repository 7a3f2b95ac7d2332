import type { Failure } from '../../schemas/outcome.ts';
import { failedLine, type Task } from './compute.ts';
import type { Crew } from './crew.ts';
import type { Journal, Stored } from './journal.ts';
import { type Place, placeOf } from './order.ts';
import type { Progress } from './progress.ts';

/** A document to be computed, or a line that is final already (`ready`: it failed or was rejected before). */
export type Job =
  | { kind: 'ready'; line: string; bytes: number }
  | {
      kind: 'task';
      key: string;
      task: Task;
      bytes: number;
      sourceFile: string;
      /** Where the document comes from ("a.jsonl, line 3"). */
      where: string;
    };

/** A line of the stage's output: in memory, or in the journal. */
export interface Row {
  place: Place;
  where: string;
  line: string | Stored;
}

export interface Work {
  stage: string;
  journal: Journal;
  crew: Crew;
  progress: Progress;
  /** What becomes of a line that a reader or a stage refused a document with. */
  refusal(line: string, where: string): string;
  /** The line is no input of the stage: ends the run. */
  misfit(where: string, field: string, message: string): never;
}

/** A row for each job, in the jobs' order, and how many of them were computed rather than found in the journal. */
export async function computeAll(
  jobs: AsyncIterable<Job>,
  work: Work,
): Promise<{ rows: Row[]; computed: number; cached: number }> {
  const rows: Row[] = [];
  const pending = new Set<Promise<void>>();
  let computed = 0;
  let cached = 0;
  let index = 0;
  for await (const job of jobs) {
    const at = index++;
    const stored = job.kind === 'task' ? work.journal.find(job.key) : undefined;
    const found = stored === undefined ? null : work.journal.lineAt(stored);
    if (job.kind === 'ready') rows[at] = { place: placeOf(job.line), where: '', line: job.line };
    else if (stored !== undefined && found !== null) {
      rows[at] = rowOf(job.where, found, stored, work);
      cached++;
    } else {
      computed++;
      const one = computeOne(job, work).then((row) => {
        rows[at] = row;
        pending.delete(one);
      });
      pending.add(one);
      // Its rejection is met at the next race or at the end; until then it must not count as unhandled.
      one.catch(() => undefined);
      if (pending.size >= work.crew.size * 2) await Promise.race(pending);
    }
    work.progress.advance(job.bytes);
  }
  await Promise.all(pending);
  return { rows, computed, cached };
}

async function computeOne(job: Extract<Job, { kind: 'task' }>, work: Work): Promise<Row> {
  const result = await work.crew.compute(job.task).catch((error: unknown) => {
    const { stage } = work;
    const message = `its worker died (${error instanceof Error ? error.message : error}); the page may be too large`;
    const failure: Failure = { sourceFile: job.sourceFile, stage, reason: 'worker_died', message };
    return { status: 'computed' as const, line: failedLine(failure), lasting: false };
  });
  switch (result.status) {
    case 'misfit':
      return work.misfit(job.where, result.field, result.message);
    case 'broken':
      throw new Error(`stage "${work.stage}" could not be loaded: ${result.message}`);
    case 'computed': {
      const { line, lasting } = result;
      return rowOf(job.where, line, lasting ? work.journal.append(job.key, line) : line, work);
    }
  }
}

function rowOf(where: string, line: string, kept: string | Stored, work: Work): Row {
  const place = placeOf(line);
  if (place.sourceId !== null) return { place, where, line: kept };
  const refused = work.refusal(line, where);
  return { place: placeOf(refused), where, line: refused };
}
