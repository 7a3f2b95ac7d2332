import { describe, expect, it } from 'vitest';
import { duplicates } from '../../pipeline/link/duplicates.ts';
import { linkKeys } from './articles.ts';

const WORDS = Array.from({ length: 60 }, (_, i) => `Wort${i}`);

describe('duplicates', () => {
  it('points at the article published first', () => {
    const late = linkKeys({
      id: 'late',
      paragraphs: [WORDS.join(' ')],
      datePublished: '2022-01-22',
    });
    const text = [...WORDS.slice(0, 58), 'Ende'].join(' ');
    const early = linkKeys({ id: 'early', paragraphs: [text], datePublished: '2022-01-21' });
    const undated = linkKeys({ id: 'undated', paragraphs: [WORDS.join(' ')] });
    const other = linkKeys({ id: 'other', paragraphs: [WORDS.toReversed().join(' ')] });
    expect(duplicates([undated, other, late, early])).toEqual(
      new Map([
        [late.articleId, early.articleId],
        [undated.articleId, early.articleId],
      ]),
    );
  });

  it('leaves alone what shares a half', () => {
    const half = [...WORDS.slice(0, 30), ...WORDS.slice(30).toReversed()].join(' ');
    const articles = [half, WORDS.join(' ')].map((text, i) =>
      linkKeys({ id: `${i}`, paragraphs: [text] }),
    );
    expect(duplicates(articles).size).toBe(0);
  });
});
