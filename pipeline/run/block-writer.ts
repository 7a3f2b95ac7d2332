import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { makeFolder } from '../make-folder.ts';
import { isPacked, joined } from './gzip-lines.ts';
import { writeAll } from './whole-file.ts';

const pack = promisify(gzip);
/** 16,000 articles take 127 MB at 2.3 CPU s; level 6 makes 118 MB of them at 4.4. */
const LEVEL = 2;
/** Blocks being packed at a time: zlib has threads of its own. */
const AHEAD = 4;

/** Writes files side by side, block by block; one whose name ends in `.gz` has a member of its own for each block. */
export interface BlockWriter {
  /** The lines of a block, file by file. */
  add(lines: readonly (readonly Uint8Array[])[]): Promise<void>;
  /** The bytes of a block as they lie in other such files. */
  copy(bytes: readonly Uint8Array[]): Promise<void>;
  /** Sees the files onto the disk. The bytes of each block, file by file. */
  end(): Promise<number[][]>;
}

export function blockWriter(paths: readonly string[]): BlockWriter {
  const files = paths.map((path) => {
    makeFolder(dirname(path));
    return { file: openSync(path, 'w'), packed: isPacked(path) };
  });
  const queue: Promise<Uint8Array[]>[] = [];
  const sizes: number[][] = [];
  const writeFirst = async (): Promise<void> => {
    const [first] = queue;
    if (first === undefined) return;
    const bytes = await first;
    for (const [i, { file }] of files.entries()) writeAll(file, bytes[i] ?? NOTHING);
    sizes.push(bytes.map(({ length }) => length));
    queue.shift();
  };
  const put = async (block: Promise<Uint8Array[]>): Promise<void> => {
    // Its rejection is met when its turn comes; until then it must not count as unhandled.
    block.catch(() => undefined);
    queue.push(block);
    if (queue.length > AHEAD) await writeFirst();
  };
  return {
    add: (lines) =>
      put(
        Promise.all(
          files.map(async ({ packed }, i) => {
            const bytes = joined(lines[i] ?? []);
            return packed && bytes.length > 0 ? pack(bytes, { level: LEVEL }) : bytes;
          }),
        ),
      ),
    copy: (bytes) => put(Promise.resolve([...bytes])),
    async end() {
      while (queue.length > 0) await writeFirst();
      for (const { file } of files) {
        fsyncSync(file);
        closeSync(file);
      }
      return sizes;
    },
  };
}

const NOTHING = new Uint8Array();
