import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { writeAll } from './whole-file.ts';

const pack = promisify(gzip);
const BLOCK = 512 * 1024;
/** Blocks being packed at a time: zlib has threads of its own. */
const AHEAD = 3;
const LEVEL = 1;
const LINE_FEED = Buffer.from('\n');

/** Writes lines of bytes to a file, packed where its name ends in `.gz`, as members of half a megabyte each. */
export interface LineWriter {
  add(line: Uint8Array): Promise<void> | void;
  /** Sees the file onto the disk. */
  end(): Promise<void>;
}

export function lineWriter(path: string): LineWriter {
  makeFolder(dirname(path));
  const packed = isPacked(path);
  const file = openSync(path, 'w');
  let block: Uint8Array[] = [];
  let size = 0;
  const queue: Promise<Uint8Array>[] = [];
  const writeFirst = async (): Promise<void> => {
    const [first] = queue;
    if (first === undefined) return;
    writeAll(file, await first);
    queue.shift();
  };
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(block);
    [block, size] = [[], 0];
    const one: Promise<Uint8Array> = packed
      ? pack(bytes, { level: LEVEL })
      : Promise.resolve(bytes);
    queue.push(one);
    if (queue.length > AHEAD || !packed) await writeFirst();
  };
  return {
    add(line) {
      block.push(line, LINE_FEED);
      size += line.length + 1;
      return size >= BLOCK ? flush() : undefined;
    },
    async end() {
      if (size > 0) await flush();
      while (queue.length > 0) await writeFirst();
      fsyncSync(file);
      closeSync(file);
    },
  };
}

/** Whether the name of a file, be it finished or not, says that it is packed. */
export const isPacked = (path: string): boolean => /\.gz(?:\.tmp)?$/.test(path);

/** Lines as the bytes of a file. */
export function joined(lines: readonly Uint8Array[]): Buffer {
  return Buffer.concat(lines.flatMap((line) => [line, LINE_FEED]));
}
