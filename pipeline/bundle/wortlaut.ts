import { isMainThread } from 'node:worker_threads';
import type { work as Work } from '../run/work.ts';

// The one file of the bundle: the command in the main thread; in a worker's, no more than what the worker asks for.
export { chain } from '../pipeline.ts';

export async function work(task: Parameters<typeof Work>[0]): ReturnType<typeof Work> {
  return (await import('../run/work.ts')).work(task);
}

// Not awaited: `run` imports this very file once more, for the chain, and would wait for itself.
if (isMainThread) import('../cli.ts');
