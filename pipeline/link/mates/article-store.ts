import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CompactArticle } from '../compare/compact-article.ts';
import { blockFile } from './block-file.ts';
import { fromNumbers } from './codec.ts';
import { lastUsed } from './last-used.ts';

/** Articles are read again by those published soon after them. */
const KEPT = 400;
const MEGABYTES = 24;
/** What was added is read once, at any place: no more than an article takes. */
const ADDED_BLOCK = 1 << 12;

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
  const file = blockFile(path, 1, ADDED_BLOCK);
  const ends: number[] = [0];
  return {
    add(numbers) {
      const bytes = Buffer.from(numbers, 'base64');
      ends.push((ends.at(-1) ?? 0) + bytes.length);
      file.add(bytes);
    },
    ranked(documentAt) {
      const store = articleStore(scratch, documentAt, (document) => {
        const start = ends[document] ?? 0;
        const bytes = new Uint8Array((ends[document + 1] ?? 0) - start);
        file.read(start, bytes);
        return bytes;
      });
      file.close();
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
