import { join } from 'node:path';
import type { CompactArticle } from '../compare/compact-article.ts';
import { blockFile } from './block-file.ts';
import { fromNumbers } from './codec.ts';
import { lastUsed } from './last-used.ts';

/** Articles are read again by those published soon after them. */
const KEPT = 400;
const MEGABYTES = 48;

/** Compact articles in a file, by their number; a few, and parts of the file, are kept in memory. */
export interface ArticleStore {
  /** Adds the numbers of an article, as `packed` gives them. */
  add(numbers: string): void;
  at(document: number): CompactArticle;
  close(): void;
}

export function articleStore(scratch: string): ArticleStore {
  const file = blockFile(join(scratch, 'articles.numbers'), MEGABYTES);
  const ends: number[] = [0];
  const kept = lastUsed<CompactArticle>(KEPT);
  const articleAt = (document: number): CompactArticle => {
    const [start, end] = [ends[document], ends[document + 1]];
    if (start === undefined || end === undefined) throw new Error(`no article ${document}`);
    const bytes = new Uint8Array(end - start);
    file.read(start, bytes);
    return fromNumbers(new Int32Array(bytes.buffer));
  };
  return {
    add(numbers) {
      const bytes = Buffer.from(numbers, 'base64');
      ends.push((ends.at(-1) ?? 0) + bytes.length);
      file.add(bytes);
    },
    at: (document) => kept.of(document, () => articleAt(document)),
    close: () => file.close(),
  };
}
