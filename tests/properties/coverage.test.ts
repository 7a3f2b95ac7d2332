import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clean } from '../../pipeline/clean/clean.ts';
import { Article } from '../../schemas/article.ts';
import { slice, trimmed } from '../../schemas/span.ts';
import { anyPage } from '../clean/any-page.ts';

it('every non-blank character of a page lies in exactly one paragraph or dropped segment', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const outcome = clean.run(page);
      if (outcome.status !== 'written') {
        expect(outcome).toMatchObject({ status: 'rejected', failure: { reason: /./ } });
        return;
      }
      const { text, paragraphs, dropped } = Article.parse(outcome.document);
      expect(text).toBe(page.text);
      const parts = [...paragraphs, ...dropped].sort((a, b) => a.start - b.start);
      let end = 0;
      for (const part of parts) {
        expect(text.slice(end, part.start)).toMatch(/^\s*$/);
        expect(part.start).toBeGreaterThanOrEqual(end);
        expect(part.end).toBeGreaterThan(part.start);
        expect({ start: part.start, end: part.end }).toEqual(trimmed(text, part));
        end = part.end;
      }
      expect(text.slice(end)).toMatch(/^\s*$/);
    }),
    { numRuns: 500 },
  );
});

it('paragraphs and dropped segments stand in the order of the page, each with an ID of its own', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const outcome = clean.run(page);
      if (outcome.status !== 'written') return;
      const { paragraphs, dropped } = outcome.document;
      for (const list of [paragraphs, dropped]) {
        const starts = list.map(({ start }) => start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }
      const ids = [...paragraphs, ...dropped].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

it('no character is cut in two', () => {
  fc.assert(
    fc.property(anyPage, (page) => {
      const outcome = clean.run(page);
      if (outcome.status !== 'written') return;
      const { text, paragraphs, dropped } = outcome.document;
      const cut = [...paragraphs, ...dropped].filter((part) => /\p{Cs}/u.test(slice(text, part)));
      expect(cut).toEqual([]);
    }),
  );
});
