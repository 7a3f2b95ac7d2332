import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate as otherWork } from 'node:timers/promises';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { removeIfThere, writeAll } from './whole-file.ts';

/** The keys of the documents, as a corpus stage reads them: in the order of article IDs, as often as it likes. */
export interface Corpus {
  size: number;
  keys(): AsyncGenerator<unknown>;
  /** Removes the file. */
  close(): void;
}

const BUFFERED = 1 << 20;
/** After so many documents whoever else waits for this thread has a turn: workers that write tables wait for their orders. */
const IN_A_ROW = 64;

/** A file that keys are added to in any order. Only their places are held in memory. */
export interface KeysFile {
  add(articleId: string, line: Uint8Array): void;
  corpus(): Corpus;
}

export function keysFile(path: string): KeysFile {
  const file = openSync(path, 'w+');
  const places: { articleId: string; offset: number; length: number }[] = [];
  let end = 0;
  let pieces: Uint8Array[] = [];
  let buffered = 0;
  const flush = (): void => {
    writeAll(file, Buffer.concat(pieces));
    pieces = [];
    buffered = 0;
  };
  return {
    add(articleId, line) {
      places.push({ articleId, offset: end, length: line.length });
      end += line.length;
      pieces.push(line);
      buffered += line.length;
      if (buffered >= BUFFERED) flush();
    },
    corpus() {
      flush();
      places.sort((a, b) => byCodeUnit(a.articleId, b.articleId));
      return {
        size: places.length,
        async *keys() {
          for (const [i, { offset, length }] of places.entries()) {
            if (i % IN_A_ROW === 0) await otherWork();
            const bytes = Buffer.allocUnsafe(length);
            readSync(file, bytes, 0, length, offset);
            yield JSON.parse(bytes.toString('utf8'));
          }
        },
        close() {
          closeSync(file);
          removeIfThere(path);
        },
      };
    },
  };
}
