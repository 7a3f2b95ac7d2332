import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import pLimit from 'p-limit';
import { makeFolder } from '../make-folder.ts';

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** A file that is written part by part. */
export interface OpenFile {
  /** Tells how many bytes the part has. */
  write(part: string | Uint8Array): number;
  close(): WrittenFile;
}

/** Opens a file, its folder too. */
export function openFile(path: string): OpenFile {
  makeFolder(dirname(path));
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  let bytes = 0;
  return {
    write(part) {
      const buffer = typeof part === 'string' ? Buffer.from(part) : part;
      hash.update(buffer);
      bytes += buffer.byteLength;
      for (let written = 0; written < buffer.byteLength; )
        written += writeSync(file, buffer, written, buffer.byteLength - written);
      return buffer.byteLength;
    },
    close() {
      closeSync(file);
      return { bytes, sha256: hash.digest('hex') };
    },
  };
}

/** Files seen onto the disk at a time: the disk orders them itself. */
const AT_A_TIME = 8;

/**
 * Files that appear whole or not at all: `write` gets an empty folder inside `folder` for them; when it is done, all are seen
 * onto the disk, and each moves to its place in `folder` by a rename. What lies in `replaced` there and is not written again
 * is removed. If it throws, or the process dies, nothing in `folder` has changed.
 */
export async function publish<Result>(
  folder: string,
  replaced: readonly string[],
  write: (staging: string) => Promise<Result>,
): Promise<Result> {
  const staging = join(folder, '.export.tmp');
  await rm(staging, { recursive: true, force: true });
  makeFolder(staging);
  try {
    const result = await write(staging);
    const files = await filesIn(staging);
    const limit = pLimit(AT_A_TIME);
    await Promise.all(files.map((file) => limit(() => sync(join(staging, file)))));
    for (const file of files) {
      const target = join(folder, file);
      makeFolder(dirname(target));
      // A log that someone's DuckDB left beside an older file would be replayed into the new one.
      await rm(`${target}.wal`, { force: true });
      await rename(join(staging, file), target);
    }
    await removeOthers(folder, replaced, new Set(files));
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name));
}

/** A format that is no longer wanted must not stay behind with the rows of another run. */
async function removeOthers(
  folder: string,
  replaced: readonly string[],
  kept: ReadonlySet<string>,
): Promise<void> {
  for (const file of replaced) if (!kept.has(file)) await rm(join(folder, file), { force: true });
}
