import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { UsageError } from './usage-error.ts';

const Holder = z.strictObject({
  pid: z.int(),
  /** When the process started, as the system counts; null where it does not tell. A process ID is used again. */
  start: z.string().nullable(),
  host: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof Holder>;

/**
 * Takes an output folder for this run; what it returns lets it go. Throws a `UsageError` where another run has it. The lock
 * of a process that is no more is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, '.lock');
  const mine: Holder = {
    pid: process.pid,
    start: startOf(process.pid),
    host: hostname(),
    since: new Date().toISOString(),
  };
  const draft = join(folder, `.lock.${process.pid}.${Math.floor(performance.now() * 1000)}`);
  writeFileSync(draft, JSON.stringify(mine));
  try {
    for (;;) {
      // A link is made whole or not at all, and by one process alone.
      if (linked(draft, path)) return () => rmSync(path, { force: true });
      const holder = holderOf(path);
      if (holder !== null && isAlive(holder)) throw new UsageError(refusal(folder, path, holder));
      removeStale(path, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** By a rename, which only one of several processes can do. */
function removeStale(path: string, aside: string): void {
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function holderOf(path: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

function isAlive({ pid, start, host }: Holder): boolean {
  // Whether a process of another machine lives cannot be asked from here.
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return start === null || start === startOf(pid);
}

function refusal(folder: string, path: string, { pid, host, since }: Holder): string {
  const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
  const remedy =
    host === hostname()
      ? 'wait for it, or give another folder'
      : `wait for it, give another folder, or remove ${path} if that run is no more`;
  return `${folder}: another run writes to it (${who}, since ${since}); ${remedy}`;
}

/** Linux tells in the 22nd field of the process's status; the second, its name, may hold blanks and brackets. */
function startOf(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
