import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';

export const Holder = z.strictObject({
  pid: z.int(),
  /** When the process started, as the system counts; null where it does not tell. A process ID is used again. */
  start: z.string().nullable(),
  host: z.string(),
  since: z.string(),
});
export type Holder = z.infer<typeof Holder>;

/** What stands in a lock file; `holder` is null where nobody can tell whose it is. */
interface LockFile {
  text: string;
  holder: Holder | null;
}

/** Null where there is no lock file: whoever had it may have let it go a moment ago. */
export function readLock(path: string): LockFile | null {
  try {
    const text = readFileSync(path, 'utf8');
    return { text, holder: holderIn(text) };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function holderIn(text: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Puts a lock in its place, whole or not at all; false where another one stands there. */
export function putLock(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a lock that was found stale, by a rename, which only one of several processes can do. Where another process has
 * put its own lock there since `text` was read, that one goes back.
 */
export function removeLock(path: string, text: string, aside: string): void {
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) putLock(aside, path);
    rmSync(aside, { force: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
