import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { CompactArticle } from '../compare/compact-article.ts';
import { fromNumbers } from './codec.ts';
import { writeAll } from './number-files.ts';

const BYTES = 4;
/** Articles are read again by those published soon after them. */
const KEPT = 400;

/** Compact articles in a file, by their number; a few are kept in memory. */
export interface ArticleStore {
  /** Adds the numbers of an article, as `packed` gives them. */
  add(numbers: string): void;
  at(document: number): CompactArticle;
  close(): void;
}

export function articleStore(scratch: string): ArticleStore {
  const file = openSync(join(scratch, 'articles.numbers'), 'w+');
  const offsets: number[] = [0];
  const kept = new Map<number, CompactArticle>();
  return {
    add(numbers) {
      const bytes = Buffer.from(numbers, 'base64');
      writeAll(file, bytes);
      offsets.push((offsets.at(-1) ?? 0) + bytes.length);
    },
    at(document) {
      const known = kept.get(document);
      if (known !== undefined) return known;
      const [start, end] = [offsets[document], offsets[document + 1]];
      if (start === undefined || end === undefined) throw new Error(`no article ${document}`);
      const numbers = new Int32Array((end - start) / BYTES);
      readSync(file, numbers, 0, end - start, start);
      const article = fromNumbers(numbers);
      if (kept.size >= KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
      kept.set(document, article);
      return article;
    },
    close: () => closeSync(file),
  };
}
