import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StagesOfPage, wayFrom } from '../../pipeline/in-memory.ts';
import { contains, overlaps, type Span, slice } from '../../schemas/span.ts';
import { anyPage } from '../clean/any-page.ts';

/** Any pages that `clean` takes for an article, through all stages: made once, looked at by each property. */
const ARTICLES = fc.sample(anyPage, 400).flatMap((page): StagesOfPage[] => {
  const way = wayFrom(page.sourceFile, () => ({ status: 'written', document: page }));
  if (way.status === 'failed') throw new Error(`${way.failure.message}: ${JSON.stringify(page)}`);
  return way.status === 'written' ? [way.stages] : [];
});

function onAnyArticle(check: (stages: StagesOfPage) => void): void {
  expect(ARTICLES.length).toBeGreaterThan(100);
  for (const stages of ARTICLES) {
    try {
      check(stages);
    } catch (error) {
      throw new Error(`with the page ${JSON.stringify(stages.page)}`, { cause: error });
    }
  }
}

describe('sentences', () => {
  it('cover their paragraph: each non-blank character lies in exactly one', () => {
    onAnyArticle(({ segmented: { text, paragraphs } }) => {
      for (const paragraph of paragraphs) {
        let end = paragraph.start;
        for (const sentence of paragraph.sentences) {
          expect(contains(paragraph, sentence)).toBe(true);
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, sentence.start)).toMatch(/^\s*$/);
          expect(slice(text, sentence)).toMatch(/^\S(?:.*\S)?$/s);
          end = sentence.end;
        }
        expect(text.slice(end, paragraph.end)).toMatch(/^\s*$/);
      }
    });
  });

  it('hold tokens in order, each with characters in it', () => {
    onAnyArticle(({ segmented: { paragraphs } }) => {
      for (const { tokens, start, end } of paragraphs.flatMap(({ sentences }) => sentences)) {
        expect(tokens.length % 2).toBe(0);
        expect([start, ...tokens, end]).toEqual([start, ...tokens, end].toSorted((a, b) => a - b));
        for (let i = 0; i < tokens.length; i += 2) {
          expect(tokens[i + 1]).toBeGreaterThan(tokens[i] ?? Number.NaN);
        }
      }
    });
  });
});

describe('annotations', () => {
  it('lie in bounds: mentions in their paragraph, quotes from it on, their parts in them', () => {
    onAnyArticle(({ annotated: { text, paragraphs, mentions, quotes, entities } }) => {
      const whole = { start: 0, end: text.length };
      const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
      for (const span of [...mentions, ...quotes]) {
        const paragraph = byId.get(span.paragraphId);
        const beginning = { start: span.start, end: 'spans' in span ? span.start : span.end };
        expect(paragraph && contains(paragraph, beginning)).toBe(true);
        expect(slice(text, span).trim()).toBe(slice(text, span));
        expect(span.end).toBeGreaterThan(span.start);
      }
      for (const { spans, cue, frame, speaker, addressee, ...quote } of quotes) {
        expect(spans.every((part) => contains(quote, part))).toBe(true);
        expect([spans[0]?.start, spans.at(-1)?.end]).toEqual([quote.start, quote.end]);
        const others: (Span | null)[] = [
          ...(cue?.spans ?? []),
          ...frame,
          speaker?.span ?? null,
          addressee,
        ];
        expect(others.every((span) => span === null || contains(whole, span))).toBe(true);
        if (speaker !== null && speaker.entity !== null)
          expect(entities[speaker.entity]).toBeDefined();
      }
      expect(mentions.every(({ entity }) => entities[entity] !== undefined)).toBe(true);
    });
  });

  it('have quotes that nest or are disjoint, inside the quotes they name', () => {
    onAnyArticle(({ annotated: { quotes } }) => {
      const byId = new Map(quotes.map((quote) => [quote.id, quote]));
      for (const [i, one] of quotes.entries()) {
        for (const other of quotes.slice(i + 1)) {
          const fits = !overlaps(one, other) || contains(one, other) || contains(other, one);
          expect(fits).toBe(true);
        }
        if (one.parentId === null) continue;
        const parent = byId.get(one.parentId);
        expect(parent && contains(parent, one)).toBe(true);
      }
    });
  });

  it('have an ID each that no other row has', () => {
    onAnyArticle(({ annotated: { paragraphs, dropped, mentions, quotes } }) => {
      const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
      const rows = [...paragraphs, ...sentences, ...dropped, ...mentions, ...quotes];
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    });
  });

  it('cut no character in two', () => {
    onAnyArticle(({ annotated: { text, mentions, quotes, paragraphs } }) => {
      const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
      const parts = quotes.flatMap(({ spans }) => spans);
      const cut = [...sentences, ...mentions, ...parts].filter((span) =>
        /\p{Cs}/u.test(slice(text, span)),
      );
      expect(cut).toEqual([]);
    });
  });
});
