import { expect, it } from 'vitest';
import { segment } from '../../pipeline/segment/segment.ts';
import type { Article } from '../../schemas/article.ts';
import { idOf } from '../../schemas/id.ts';
import { SegmentedArticle } from '../../schemas/sentences.ts';
import { blankArticle } from '../blank.ts';

function articleOf(paragraphs: readonly string[]): Article {
  const text = paragraphs.join('\n');
  const spans = paragraphs.map((paragraph) => ({
    id: idOf('paragraph', paragraph),
    role: 'body' as const,
    start: text.indexOf(paragraph),
    end: text.indexOf(paragraph) + paragraph.length,
  }));
  return {
    ...blankArticle('kiel', text),
    articleByContract: true,
    locale: 'de-DE',
    paragraphs: spans,
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
