import { closeSync, openSync, readSync } from 'node:fs';
import { setImmediate as otherWork } from 'node:timers/promises';
import { byCodeUnit } from '../text/by-code-unit.ts';
import type { KeysLine } from './kept-keys.ts';
import { removeIfThere, writeAll } from './whole-file.ts';

/** The keys of the documents, as a corpus stage reads them: in the order of article IDs, as often as it likes. */
export interface Corpus {
  size: number;
  keys(): AsyncGenerator<unknown>;
  close(): void;
}

const BUFFERED = 1 << 20;
/** After so many documents whoever else waits for this thread has a turn: workers that write tables wait for their orders. */
const IN_A_ROW = 64;

/** Where the keys of an article lie. */
interface Place {
  articleId: string;
  offset: number;
  length: number;
}

/** A file that keys are added to in any order; there is none where none are. Only their places are held in memory. */
export interface KeysFile {
  add(articleId: string, line: Uint8Array): void;
  lines(): KeysLine[];
  corpus(): Corpus;
  /** Removes the file. */
  close(): void;
}

export function keysFile(path: string): KeysFile {
  let file: number | null = null;
  const places: Place[] = [];
  let end = 0;
  let pieces: Uint8Array[] = [];
  let buffered = 0;
  const flush = (): void => {
    if (buffered === 0) return;
    file ??= openSync(path, 'w+');
    writeAll(file, Buffer.concat(pieces));
    pieces = [];
    buffered = 0;
  };
  const lineAt = ({ offset, length }: Place): Buffer => {
    flush();
    const bytes = Buffer.allocUnsafe(length);
    if (file !== null) readSync(file, bytes, 0, length, offset);
    return bytes;
  };
  const close = (): void => {
    if (file !== null) closeSync(file);
    removeIfThere(path);
  };
  return {
    add(articleId, line) {
      places.push({ articleId, offset: end, length: line.length });
      end += line.length;
      pieces.push(line);
      buffered += line.length;
      if (buffered >= BUFFERED) flush();
    },
    lines: () =>
      places.map((place) => ({
        articleId: place.articleId,
        length: place.length,
        line: () => lineAt(place),
        kept: null,
      })),
    corpus() {
      places.sort((a, b) => byCodeUnit(a.articleId, b.articleId));
      return { size: places.length, keys: () => inTurns(places, lineAt), close };
    },
    close,
  };
}

/** What stands in the lines of some items, while others have their turns. */
export async function* inTurns<Item>(
  items: Iterable<Item>,
  lineOf: (item: Item) => Uint8Array,
): AsyncGenerator<unknown> {
  let left = 0;
  for (const item of items) {
    if (left-- === 0) {
      left = IN_A_ROW;
      await otherWork();
    }
    const { buffer, byteOffset, length } = lineOf(item);
    yield JSON.parse(Buffer.from(buffer, byteOffset, length).toString('utf8'));
  }
}
