import { move, transferableSymbol, valueSymbol } from 'piscina';
import { type Computed, compute, type Task } from './compute.ts';
import type { TablesTask, Written } from './tables-task.ts';

/** What a worker thread runs. The bytes of the result move to the parent, uncopied. */
export async function work(task: Task | TablesTask): Promise<Computed | Written> {
  if (task.kind === 'tables') return (await import('./tables-task.ts')).written(task);
  const computed = await compute(task);
  if (computed.status !== 'made') return computed;
  const moved: Parameters<typeof move>[0] = {
    get [transferableSymbol]() {
      return [computed.bytes.buffer];
    },
    get [valueSymbol]() {
      return computed;
    },
  };
  // What arrives at the parent is the value of what is moved.
  return move(moved) as unknown as Computed;
}
