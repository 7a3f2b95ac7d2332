import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

export interface WrittenFile {
  bytes: number;
  sha256: string;
}

/** Writes a file part by part, its folder too, and sees it onto the disk. */
export async function writeFile(
  file: string,
  parts: Iterable<string | Uint8Array>,
): Promise<WrittenFile> {
  await mkdir(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const handle = await open(file, 'w');
  let bytes = 0;
  try {
    for (const part of parts) {
      const buffer = typeof part === 'string' ? Buffer.from(part) : part;
      hash.update(buffer);
      bytes += buffer.byteLength;
      await handle.writeFile(buffer);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/**
 * Files that appear whole or not at all: `write` gets an empty folder inside `folder` for them; when it is done, each
 * moves to its place in `folder` by a rename. If it throws, or the process dies, nothing in `folder` has changed.
 */
export async function publish<Result>(
  folder: string,
  write: (staging: string) => Promise<Result>,
): Promise<Result> {
  const staging = join(folder, '.export.tmp');
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const result = await write(staging);
    for (const entry of await readdir(staging, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const target = join(folder, relative(staging, entry.parentPath), entry.name);
      await mkdir(dirname(target), { recursive: true });
      // A log that someone's DuckDB left beside an older file would be replayed into the new one.
      await rm(`${target}.wal`, { force: true });
      await rename(join(entry.parentPath, entry.name), target);
    }
    return result;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
