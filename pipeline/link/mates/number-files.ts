import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BUFFERED = 2048;

/** Numbers in files, one a shard: what is too much for memory is sorted shard by shard. */
export interface NumberFiles {
  add(shard: number, value: number): void;
  /** Ends a shard, removes its file and returns what was added to it. */
  take(shard: number): Float64Array;
}

/** `count` files in `folder`, whose names begin with `name`. */
export function numberFiles(folder: string, name: string, count: number): NumberFiles {
  const shards = Array.from({ length: count }, (_, shard) =>
    numberFile(join(folder, `${name}-${shard}.numbers`)),
  );
  const at = (shard: number) => {
    const file = shards[shard];
    if (file === undefined) throw new Error(`no shard ${shard} of ${name}`);
    return file;
  };
  return {
    add: (shard, value) => at(shard).add(value),
    take: (shard) => at(shard).take(),
  };
}

function numberFile(path: string) {
  const buffer = new Float64Array(BUFFERED);
  const file = openSync(path, 'w');
  let used = 0;
  const flush = () => {
    writeAll(file, new Uint8Array(buffer.buffer, 0, used * buffer.BYTES_PER_ELEMENT));
    used = 0;
  };
  return {
    add(value: number) {
      buffer[used++] = value;
      if (used === buffer.length) flush();
    },
    take(): Float64Array {
      flush();
      closeSync(file);
      const bytes = readFileSync(path);
      rmSync(path);
      return new Float64Array(new Uint8Array(bytes).buffer);
    },
  };
}

/** Writes all of the bytes; one call of the system may take fewer. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written);
}
