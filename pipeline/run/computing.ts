import { addUp, type Batch, type Orders } from './batch.ts';
import type { RecordHead } from './compute.ts';
import type { Crew } from './crew.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Journal } from './journal.ts';
import type { Kept } from './kept.ts';
import type { Progress } from './progress.ts';
import type { Refused } from './stage-line.ts';

/** A document of the input, or why a reader has refused it already. */
export type Job = { where: string; bytes: number } & (
  | { kind: 'refused'; refused: Refused }
  | { kind: 'record'; key: string; head: RecordHead; record: Uint8Array }
  | { kind: 'lines'; key: string; stage: string; sourceFile: string; lines: Uint8Array[] }
);
type Computable = Exclude<Job, { kind: 'refused' }>;

export interface Work {
  orders: Orders;
  crew: Crew;
  journal: Journal;
  /** What the run before left; null where nothing is kept from run to run. */
  kept: Kept | null;
  progress: Progress;
  /** The line of a job is no input of the stage: ends the run. */
  misfit(where: string, field: string, message: string): never;
}

/** So much goes to a worker at a time: few enough to keep all busy to the end, enough to make the passing cheap. */
const BATCH_DOCUMENTS = 64;
const BATCH_BYTES = 512 * 1024;
/**
 * Where a run has been before there may be little to do: a second worker, which takes 2 seconds of CPU time to load and to
 * compile its code, starts behind so many documents.
 */
const FOR_ONE_WORKER = 512;

/** How many documents were computed rather than found, and the milliseconds that took, by number of the stage. */
export interface Counts {
  computed: number;
  cached: number;
  spent: readonly number[];
}

/** An entry for each job, and what they took. */
export async function computeAll(
  jobs: AsyncIterable<Job>,
  work: Work,
): Promise<{ entries: Entry[]; counts: Counts }> {
  const entries: Entry[] = [];
  const spent: number[] = [];
  const pending = new Set<Promise<void>>();
  let [computed, cached, index, bytes] = [0, 0, 0, 0];
  let batch: { at: number; job: Computable }[] = [];
  const send = async (): Promise<void> => {
    const sent = batch;
    [batch, bytes] = [[], 0];
    if (sent.length === 0) return;
    const one = computeBatch(sent, work, entries).then((took) => {
      addUp(spent, took);
      pending.delete(one);
    });
    pending.add(one);
    // Its rejection is met at the next race or at the end; until then it must not count as unhandled.
    one.catch(() => undefined);
    const few = work.kept !== null && computed <= FOR_ONE_WORKER;
    // One more than can be worked at, so that nobody waits.
    const most = few ? 1 : work.crew.size + 1;
    if (pending.size >= most) await Promise.race(pending);
  };
  for await (const job of jobs) {
    const at = index++;
    const found = foundEntry(job, work);
    if (found !== null) {
      entries[at] = found;
      if (job.kind !== 'refused') cached++;
      work.progress.advance(job.bytes, 1);
    } else if (job.kind !== 'refused') {
      computed++;
      batch.push({ at, job });
      bytes += job.bytes;
      if (batch.length >= BATCH_DOCUMENTS || bytes >= BATCH_BYTES) await send();
    }
  }
  await send();
  await Promise.all(pending);
  return { entries, counts: { computed, cached, spent } };
}

function foundEntry(job: Job, { journal, kept }: Work): Entry | null {
  if (job.kind === 'refused') {
    const { refused } = job;
    const { sourceFile } = refused.failure;
    const made = {
      sourceId: null,
      articleId: null,
      sourceFile,
      lengths: [],
      refused,
      lasting: false,
    };
    return entryOf(null, made, job.where, null);
  }
  const found = kept?.find(job.key) ?? journal.find(job.key);
  return found === undefined ? null : entryOf(job.key, found.made, job.where, found);
}

async function computeBatch(
  sent: readonly { at: number; job: Computable }[],
  { crew, orders, journal, progress, misfit }: Work,
  entries: Entry[],
): Promise<readonly number[]> {
  const jobs = sent.map(({ job }) => job);
  const result = await crew.compute(batchOf(jobs), orders);
  if (result.status === 'misfit')
    return misfit(jobs[result.index]?.where ?? '', result.field, result.message);
  if (result.status === 'broken')
    throw new Error(`the stages could not be loaded: ${result.message}`);
  const documents = result.made.map((made, i) => {
    const job = jobs[i];
    const key = made.lasting ? (job?.key ?? null) : null;
    // What comes from a worker is a copy for each document: of a million, that of the job is one.
    const sourceFile = job?.kind === 'record' ? job.head.sourceFile : made.sourceFile;
    return { key, made: { ...made, sourceFile } };
  });
  const journaled = journal.append(documents, result.bytes);
  for (const [i, { at, job }] of sent.entries()) {
    const [document, lines] = [documents[i], journaled[i]];
    if (document === undefined || lines === undefined) throw new Error('a result is missing');
    entries[at] = entryOf(document.key, document.made, job.where, lines);
    progress.advance(job.bytes, 1);
  }
  return result.spent;
}

function batchOf(jobs: readonly Computable[]): Batch {
  const records = jobs.flatMap((job) =>
    job.kind === 'record' ? [{ head: job.head, bytes: job.record }] : [],
  );
  if (records.length > 0) return { kind: 'records', documents: records };
  const lines = jobs.flatMap((job) => (job.kind === 'lines' ? [job] : []));
  return { kind: 'lines', stage: lines[0]?.stage ?? '', documents: lines };
}
