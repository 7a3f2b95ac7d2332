import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** What tells whether a file is still the same: its size and times, and where a copy has changed these, its bytes. */
export const FileStamp = z.strictObject({
  bytes: z.int(),
  /** Nanoseconds; they do not fit a number. */
  modified: z.string(),
  sha256: z.string(),
});
export type FileStamp = z.infer<typeof FileStamp>;

export async function stampOf(path: string): Promise<FileStamp> {
  const { size, mtimeNs } = statSync(path, { bigint: true });
  return { bytes: Number(size), modified: String(mtimeNs), sha256: await hashOfFile(path) };
}

/** Whether the file has the bytes the stamp was made of. They are read only where its times are others. */
export async function isUnchanged(path: string, stamp: FileStamp): Promise<boolean> {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (status === undefined || Number(status.size) !== stamp.bytes) return false;
  return String(status.mtimeNs) === stamp.modified || (await hashOfFile(path)) === stamp.sha256;
}

/** SHA-256 of a file's bytes, in hexadecimal. */
async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
