import { expect, it } from 'vitest';
import { segment } from '../../pipeline/segment/segment.ts';
import type { Article } from '../../schemas/article.ts';
import { idOf } from '../../schemas/id.ts';
import { SegmentedArticle } from '../../schemas/sentences.ts';

function articleOf(paragraphs: readonly string[]): Article {
  const text = paragraphs.join('\n');
  const spans = paragraphs.map((paragraph) => ({
    id: idOf('paragraph', paragraph),
    role: 'body' as const,
    start: text.indexOf(paragraph),
    end: text.indexOf(paragraph) + paragraph.length,
  }));
  return {
    articleId: idOf('article', 'kiel'),
    sourceId: 'kiel',
    sourceFile: 'kiel.txt',
    sourceSha256: '0'.repeat(64),
    mediaType: 'text/plain',
    encoding: 'utf-8',
    url: null,
    text,
    articleByContract: true,
    warnings: [],
    headline: null,
    kicker: null,
    lead: null,
    authors: [],
    agencies: [],
    dateline: null,
    outlet: null,
    datePublished: null,
    datePrecision: null,
    dateEvidence: null,
    dateCrawled: null,
    language: 'de',
    locale: 'de-DE',
    paragraphs: spans,
    dropped: [],
  };
}

function sentenceIds(paragraphs: readonly string[]): string[] {
  const outcome = segment.run(articleOf(paragraphs));
  if (outcome.status !== 'written') throw new Error(outcome.status);
  const article = SegmentedArticle.parse(outcome.document);
  return article.paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id));
}

it('writes sentences and tokens that the schema accepts', () => {
  const outcome = segment.run(articleOf(['Kiel klagt.', 'Berg „zögert“. Kuhn nicht.']));
  if (outcome.status !== 'written') throw new Error(outcome.status);
  const [, second] = SegmentedArticle.parse(outcome.document).paragraphs;
  expect(second?.sentences.map(({ start, end, tokens }) => ({ start, end, tokens }))).toEqual([
    { start: 12, end: 26, tokens: [12, 16, 17, 18, 18, 24, 24, 25, 25, 26] },
    { start: 27, end: 38, tokens: [27, 31, 32, 37, 37, 38] },
  ]);
});

it('tells equal sentences apart and keeps IDs when a paragraph is inserted', () => {
  const ids = sentenceIds(['Ja. Nein. Ja.', 'Kiel klagt.']);
  expect(new Set(ids).size).toBe(4);
  expect(sentenceIds(['Ja. Nein. Ja.', 'Neu ist das.', 'Kiel klagt.'])).toEqual(
    expect.arrayContaining(ids),
  );
});
