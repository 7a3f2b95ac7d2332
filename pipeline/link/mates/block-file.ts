import { closeSync, openSync, readSync } from 'node:fs';
import { lastUsed } from './last-used.ts';
import { writeAll } from './number-files.ts';

/** Bytes that are written, or read, at a time. */
const BLOCK = 1 << 15;

/** Bytes that are added one behind the other and, when all are, read at any place: in a file, the blocks used last in memory, too. */
export interface BlockFile {
  add(bytes: Uint8Array): void;
  /** Fills `into` with the bytes from `start` on. */
  read(start: number, into: Uint8Array): void;
  close(): void;
}

/** A new file; of its blocks, of so many bytes, at most twice as many are held as `megabytes` says. */
export function blockFile(path: string, megabytes: number, block = BLOCK): BlockFile {
  const file = openSync(path, 'w+');
  const blocks = lastUsed<Buffer>((megabytes << 20) / block);
  let waiting: Uint8Array[] = [];
  let size = 0;
  const flush = (): void => {
    writeAll(file, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  const blockAt = (number: number): Buffer =>
    blocks.of(number, () => {
      const bytes = Buffer.allocUnsafeSlow(block);
      return bytes.subarray(0, readSync(file, bytes, 0, block, number * block));
    });
  return {
    add(bytes) {
      waiting.push(bytes);
      size += bytes.length;
      if (size >= BLOCK) flush();
    },
    read(start, into) {
      if (size > 0) flush();
      for (let done = 0; done < into.length; ) {
        const at = start + done;
        const copied = blockAt(Math.floor(at / block)).copy(into, done, at % block);
        if (copied === 0) throw new Error(`${path} has nothing at byte ${at}`);
        done += copied;
      }
    },
    close: () => closeSync(file),
  };
}
