import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CompactArticle } from '../compare/compact-article.ts';
import { blockFile } from './block-file.ts';
import { fromNumbers } from './codec.ts';
import { lastUsed } from './last-used.ts';
import { writeAll } from './number-files.ts';

/** Articles are read again by those published soon after them. */
const KEPT = 400;
const MEGABYTES = 24;
/** Bytes of articles that are written at a time. */
const WRITTEN = 1 << 18;

/** Compact articles in a file, by their rank; a few, and parts of the file, are kept in memory. */
export interface ArticleStore {
  at(rank: number): CompactArticle;
  close(): void;
}

/** Takes compact articles in any order. */
export interface ArticleSpool {
  /** Adds the numbers of an article, as `packed` gives them. */
  add(numbers: string): void;
  /**
   * All of them in the order of ranks, given which was added with each rank. An article is compared with those published not long
   * before it: so they lie together, and of a large corpus what is read again is still at hand.
   */
  ranked(documentAt: Int32Array): ArticleStore;
}

export function articleSpool(scratch: string): ArticleSpool {
  const path = join(scratch, 'articles.added');
  const file = openSync(path, 'w+');
  const ends: number[] = [0];
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = (): void => {
    writeAll(file, Buffer.concat(waiting));
    [waiting, size] = [[], 0];
  };
  const numbersOf = (document: number): Uint8Array => {
    const start = ends[document] ?? 0;
    const bytes = new Uint8Array((ends[document + 1] ?? 0) - start);
    for (let done = 0; done < bytes.length; ) {
      const read = readSync(file, bytes, done, bytes.length - done, start + done);
      if (read === 0) throw new Error(`${path} ends before article ${document}`);
      done += read;
    }
    return bytes;
  };
  return {
    add(numbers) {
      const bytes = Buffer.from(numbers, 'base64');
      ends.push((ends.at(-1) ?? 0) + bytes.length);
      waiting.push(bytes);
      size += bytes.length;
      if (size >= WRITTEN) flush();
    },
    ranked(documentAt) {
      flush();
      const store = articleStore(scratch, documentAt, numbersOf);
      closeSync(file);
      rmSync(path);
      return store;
    },
  };
}

function articleStore(
  scratch: string,
  documentAt: Int32Array,
  numbersOf: (document: number) => Uint8Array,
): ArticleStore {
  const file = blockFile(join(scratch, 'articles.numbers'), MEGABYTES);
  const ends = new Float64Array(documentAt.length + 1);
  for (const [rank, document] of documentAt.entries()) {
    const bytes = numbersOf(document);
    ends[rank + 1] = (ends[rank] ?? 0) + bytes.length;
    file.add(bytes);
  }
  const kept = lastUsed<CompactArticle>(KEPT);
  const articleAt = (rank: number): CompactArticle => {
    const [start, end] = [ends[rank], ends[rank + 1]];
    if (start === undefined || end === undefined) throw new Error(`no article of rank ${rank}`);
    const bytes = new Uint8Array(end - start);
    file.read(start, bytes);
    return fromNumbers(new Int32Array(bytes.buffer));
  };
  return {
    at: (rank) => kept.of(rank, () => articleAt(rank)),
    close: () => file.close(),
  };
}
