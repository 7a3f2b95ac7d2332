import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type Computed, compute, type Task } from './compute.ts';

/** Those who compute: this thread, or this thread's workers. */
export interface Crew {
  /** How many tasks are worth giving out at a time. */
  size: number;
  /** Rejects where the worker died over the task. */
  compute(task: Task): Promise<Computed>;
  close(): Promise<void>;
}

/** What takes less time is done before workers have started. */
const INLINE_MS = 1500;

/**
 * A crew of `workers` threads; of none where it is 1. Null means: as many as there are cores, but none before there is
 * enough work. The results are the same whatever the number.
 */
export function crewOf(workers: number | null): Crew {
  const size = workers ?? availableParallelism();
  let left = workers === null ? INLINE_MS : 0;
  let pool: Piscina<Task, Computed> | null = null;
  return {
    size,
    async compute(task) {
      if (size === 1 || left > 0) {
        const start = performance.now();
        const computed = await compute(task);
        left -= performance.now() - start;
        return computed;
      }
      pool ??= startWorkers(size);
      return pool.run(task);
    },
    async close() {
      await pool?.destroy();
    },
  };
}

function startWorkers(size: number): Piscina<Task, Computed> {
  return new Piscina({
    filename: new URL('./worker.js', import.meta.url).href,
    execArgv: [],
    minThreads: size,
    maxThreads: size,
  });
}
