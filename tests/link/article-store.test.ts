import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CompactArticle } from '../../pipeline/link/compare/compact-article.ts';
import { articleSpool } from '../../pipeline/link/mates/article-store.ts';
import { packed } from '../../pipeline/link/mates/codec.ts';

const scratch = mkdtempSync(join(tmpdir(), 'wortlaut-articles-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Of `length` terms, so that articles differ in how many bytes they take. */
function article(outlet: number, length: number): CompactArticle {
  const terms = Int32Array.from({ length }, (_, i) => outlet + i);
  const none = { persons: [], utterances: [], sentences: [] };
  return { time: outlet, outlet, terms, weights: terms, ...none };
}

test('articles added in one order are there in another', () => {
  const count = 3000;
  const spool = articleSpool(scratch);
  for (let i = 0; i < count; i++) spool.add(packed(article(i, i % 70)));
  const store = spool.ranked(Int32Array.from({ length: count }, (_, rank) => count - 1 - rank));
  expect(readdirSync(scratch)).toEqual(['articles.numbers']);
  for (const rank of [0, 1, 2, count - 1, 0, 1234, 2, 1235]) {
    const { outlet, terms } = store.at(rank);
    const document = count - 1 - rank;
    expect({ outlet, terms: [...terms] }).toEqual({
      outlet: document,
      terms: [...article(document, document % 70).terms],
    });
  }
  expect(() => store.at(count)).toThrow('no article of rank 3000');
  store.close();
});

test('no article at all', () => {
  const store = articleSpool(scratch).ranked(new Int32Array(0));
  expect(() => store.at(0)).toThrow('no article of rank 0');
  store.close();
});
