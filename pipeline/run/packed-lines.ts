import { readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Bytes of an open file. Throws where it no longer has them. */
export function bytesAt(
  { path, file }: { path: string; file: number },
  offset: number,
  length: number,
): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  if (readSync(file, bytes, 0, length, offset) < length)
    throw new Error(`${path} changed during the run: another run writes to the same folder`);
  return bytes;
}

/** The lines of documents in the packed bytes of their block, file by file. */
export function linesIn(
  packed: readonly Uint8Array[],
  held: readonly (readonly number[])[],
): Uint8Array[][] {
  const files = packed.map((bytes) => ({
    bytes: bytes.length === 0 ? bytes : gunzipSync(bytes),
    end: 0,
  }));
  return held.map((lengths) =>
    files.slice(0, lengths.length).map((file, i) => {
      const start = file.end;
      file.end += (lengths[i] ?? 0) + 1;
      return file.bytes.subarray(start, file.end - 1);
    }),
  );
}
