import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { WrittenTable } from '../export/table-files.ts';
import { type Batch, computeBatch, Lost, type Orders, WAITING } from './batch.ts';
import { type Computed, compute, PROGRESS, type Task } from './compute.ts';
import type { TablesTask, Written } from './tables-task.ts';
import { UsageError } from './usage-error.ts';

type Pool = Piscina<Task | TablesTask, Computed | Written>;

/** Those who compute: this thread's workers, or this thread. */
export interface Crew {
  /** How many batches are worth giving out at a time. */
  size: number;
  /** The result for each document of the batch, those that broke their worker among them. */
  compute(batch: Batch, orders: Orders): Promise<Computed>;
  /** Writes tables; no limits hold for that. */
  write(task: TablesTask): Promise<WrittenTable[]>;
  /** Ends the workers, and frees what they hold in memory; others start where there is work again. */
  close(): Promise<void>;
}

/** What a document may take of a worker before it is given up. */
export interface Limits {
  milliseconds: number;
  megabytes: number;
}

const LIMITS: Limits = { milliseconds: 30_000, megabytes: 1024 };

const WATCH_MS = 200;

/**
 * V8 ends the whole process where one allocation of more than 16 MB goes beyond a thread's limit, and knows none for what
 * lies outside its heap. So the limit is watched from here, and V8's own lies far beyond what a page can take between two looks.
 */
const CEILING = 4;
/**
 * By how much the heaps of the process may grow before they are cleared, in per cent of what lives in them. Where the limit is
 * 2 GB or more V8 lets them grow to four times that: 190 MB more at 4,000 articles and two workers. Those who write tables
 * hold little, and link at their side clears its heap of 45 MB too often where it is kept as tight.
 */
const HEAP_GROWTH = { computing: 40, writing: 100 };
/**
 * What mostly lives until a page is read, as its blocks do, V8 would otherwise make among the old objects at once: there it
 * lies long after, and all it points to is kept, copied and made old with it. It holds for the whole process.
 */
const ALL_BEGIN_YOUNG = '--no-allocation-site-pretenuring';
/** What Node 20 takes for young objects; later versions take twice as much, at 100 MB a worker and for no gain. */
const YOUNG_MEGABYTES = 48;

/**
 * A crew of `workers` threads, as many as there are cores where it is null; a thread starts when there is work for it. Of
 * 0 workers: this thread, which no limit can stop. The results are the same whatever the number.
 */
export function crewOf(workers: number | null, limits: Limits = LIMITS): Crew {
  const size = Math.max(1, workers ?? availableParallelism());
  let pool = workers === 0 ? null : startWorkers(size, limits);
  const working = (): Pool | null => {
    if (workers !== 0) pool ??= startWorkers(size, limits);
    return pool;
  };
  const call = (task: Task): Promise<Computed> => {
    const found = working();
    return found === null ? compute(task) : watched(found, task, limits);
  };
  // Of a program that computes in its own thread the heap is its own affair.
  const growBy = (percent: number): void => {
    if (workers !== 0) setFlagsFromString(`--heap-growing-percent=${percent}`);
  };
  return {
    size,
    compute(batch, orders) {
      growBy(HEAP_GROWTH.computing);
      return computeBatch(batch, orders, call);
    },
    async write(task) {
      growBy(HEAP_GROWTH.writing);
      // Loaded where it is needed: those who compute need no table format.
      const found = working();
      return tablesOf(
        found === null
          ? await (await import('./tables-task.ts')).written(task)
          : ((await found.run(task)) as Written),
      );
    },
    async close() {
      const ended = pool;
      pool = null;
      await ended?.destroy();
    },
  };
}

function tablesOf(written: Written): WrittenTable[] {
  switch (written.status) {
    case 'tables':
      return written.tables;
    case 'usage':
      throw new UsageError(written.message);
    case 'system':
      throw Object.assign(new Error(written.message), { syscall: written.syscall });
  }
}

/** Workers run the source through tsx, or the bundle: whichever of them this file is part of, `worker.js` lies beside it. */
function startWorkers(size: number, limits: Limits): Pool {
  setFlagsFromString(ALL_BEGIN_YOUNG);
  return new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    execArgv: [],
    minThreads: 1,
    maxThreads: size,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: {
      maxOldGenerationSizeMb: CEILING * limits.megabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
}

/**
 * Runs a task, and ends its worker where one document takes too long, or the process grows too much while the worker is at
 * it: of several at work the one that stays at its document. The clock is one that cannot jump.
 */
async function watched(pool: Pool, task: Task, limits: Limits): Promise<Computed> {
  const stop = new AbortController();
  let lost: Lost | null = null;
  let [seen, since, before] = [WAITING, performance.now(), process.memoryUsage.rss()];
  const watch = setInterval(() => {
    const now = task.progress[PROGRESS.document] ?? WAITING;
    const memory = process.memoryUsage.rss();
    if (now !== seen) [since, before] = [performance.now(), memory];
    seen = now;
    if (now === WAITING) return;
    lost ??= beyond(limits, { milliseconds: performance.now() - since, bytes: memory - before });
    if (lost !== null) stop.abort();
  }, WATCH_MS);
  try {
    const computed = pool.run(task, {
      transferList: [task.bytes.buffer as ArrayBuffer],
      signal: stop.signal,
    });
    return (await computed) as Computed;
  } catch (error) {
    if (stop.signal.aborted && lost !== null) throw lost;
    throw died(error instanceof Error ? error.message : String(error));
  } finally {
    clearInterval(watch);
  }
}

/** Why a document that has taken so much is given up; null where it is not. */
function beyond(limits: Limits, taken: { milliseconds: number; bytes: number }): Lost | null {
  if (taken.milliseconds > limits.milliseconds)
    return new Lost(
      'too_slow',
      `it took more than ${limits.milliseconds / 1000} seconds; the page may be made to keep machines busy`,
    );
  if (taken.bytes > limits.megabytes * 2 ** 20)
    return died(`it took more than ${limits.megabytes} MB of memory`);
  return null;
}

function died(what: string): Lost {
  return new Lost('worker_died', `its worker died (${what}); the page may be too large`);
}
