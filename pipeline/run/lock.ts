import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { type Holder, putLock, readLock, removeLock } from './lock-file.ts';
import { UsageError } from './usage-error.ts';

/**
 * Takes an output folder for this run; what it returns lets it go. Throws a `UsageError` where another run has it. The lock
 * of a process that is no more is taken over.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder);
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
      if (putLock(draft, path)) return () => rmSync(path, { force: true });
      const found = readLock(path);
      // Let go a moment ago: who comes first now has it.
      if (found === null) continue;
      const { text, holder } = found;
      if (holder !== null && isAlive(holder)) throw new UsageError(refusal(folder, path, holder));
      removeLock(path, text, `${draft}.stale`);
    }
  } finally {
    rmSync(draft, { force: true });
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
