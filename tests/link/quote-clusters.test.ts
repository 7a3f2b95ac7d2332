import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteClusters } from '../../pipeline/link/quote-clusters.ts';
import { wordingIndex } from '../../pipeline/link/wording-index.ts';
import { wordingRelation } from '../../pipeline/link/wording-relation.ts';
import { linkKeys } from './articles.ts';

const blinken = { name: 'Antony Blinken' };

function relationsOf(...quotes: string[]): string[] {
  const articles = quotes.map((quote, i) => linkKeys({ id: `${i}`, paragraphs: [`„${quote}“`] }));
  return quoteClusters(articles)
    .map(({ relation }) => relation)
    .sort();
}

describe('quoteClusters', () => {
  it.each([
    ['the same words', ['Wir haben es gesagt.', 'wir haben  es gesagt'], ['verbatim', 'verbatim']],
    ['Swiss ss', ['So heißt das hier', 'So heisst das hier'], ['verbatim', 'verbatim']],
    [
      'a part',
      ['Ich glaube, dass wir bereit dazu sind.', 'dass wir bereit dazu sind'],
      ['truncated', 'verbatim'],
    ],
    ['a short part', ['Ich glaube, dass wir bereit sind.', 'dass wir bereit sind'], []],
    [
      'another word',
      [
        'dann sind wir darauf vorbereitet, das zu tun',
        'dann sind wir darauf vorbereitet, dies zu tun',
      ],
      ['variant', 'verbatim'],
    ],
    ['too few words', ['Das ist falsch', 'Das ist falsch'], []],
    ['other words', ['Das ist gar nicht wahr', 'Das wird so nicht gehen'], []],
  ])('%s', (_name, quotes, relations) => expect(relationsOf(...quotes)).toEqual(relations));

  it('names the article that was published first, undated ones last', () => {
    const paragraphs = ['„Wir haben es so gesagt“'];
    const members = quoteClusters([
      linkKeys({ id: 'undated', paragraphs }),
      linkKeys({ id: 'later', paragraphs, datePublished: '2022-01-21T12:00:00+01:00' }),
      linkKeys({ id: 'first', paragraphs, datePublished: '2022-01-21T11:30:00+01:00' }),
    ]);
    const { articleId } = linkKeys({ id: 'first', paragraphs });
    expect(members.map(({ firstArticleId }) => firstArticleId)).toEqual(Array(3).fill(articleId));
  });

  it('finds conflicting speakers, but not where one is unknown', () => {
    const paragraphs = ['„Wir haben es so gesagt“'];
    const a = linkKeys({ id: 'a', paragraphs, entities: [blinken], speakers: [0] });
    const b = linkKeys({ id: 'b', paragraphs, entities: [{ name: 'Joe Biden' }], speakers: [0] });
    const c = linkKeys({ id: 'c', paragraphs });
    const conflicts = (...articles: Parameters<typeof quoteClusters>[0]) =>
      quoteClusters(articles).map(({ conflictingSpeaker }) => conflictingSpeaker);
    expect(conflicts(a, b)).toEqual([true, true]);
    expect(conflicts(a, c)).toEqual([false, false]);
  });

  it('leaves terms and reported speech out', () => {
    const terms = ['a', 'b'].map((id) =>
      linkKeys({ id, paragraphs: ['„Politik der offenen Tür“'], quoteType: 'term' }),
    );
    expect(quoteClusters(terms)).toEqual([]);
  });
});

it('the index misses no wording that relates to a longer one', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), {
    minLength: 4,
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 8 }), (wordings) => {
      const longestFirst = wordings.toSorted((a, b) => b.length - a.length);
      const candidates = wordingIndex(longestFirst);
      for (const [i, full] of longestFirst.entries())
        for (const [j, other] of longestFirst.entries())
          if (i < j && wordingRelation(full, other) !== null)
            expect(candidates(full).has(j)).toBe(true);
    }),
  );
});
