import { describe, expect, it } from 'vitest';
import {
  framingHeuristics,
  freeHeuristics,
} from '../../../../pipeline/annotate/quotes/article/sentence-reports.ts';
import { quotesOf } from '../article.ts';

const heuristics = [...framingHeuristics, ...freeHeuristics];

describe('ways of reporting speech', () => {
  it('have names of their own', () => {
    expect(new Set(heuristics.map(({ name }) => name)).size).toBe(heuristics.length);
  });

  it.each(heuristics)('$name finds its example: $example', ({ name, example }) => {
    const role = name.startsWith('headline') ? 'headline' : 'body';
    expect(quotesOf([example], role).map(({ rule }) => rule)).toContain(name);
  });

  it.each(heuristics)('$name leaves the near miss: $nearMiss', ({ name, nearMiss }) => {
    const role = name.startsWith('headline') ? 'headline' : 'body';
    expect(quotesOf([nearMiss], role).map(({ rule }) => rule)).not.toContain(name);
  });
});

describe('no quote is', () => {
  it.each([
    [
      'a plan that is no source',
      'Der Verein hatte sein Fest nach schlechten Erfahrungen kleiner geplant.',
    ],
    ['an offence against a law', 'Vor allem Verstöße nach dem Hafengesetz sind häufig.'],
    [
      'what is called so',
      'Es überwiegen bei Kähnen, die alt sind, so genannte Spanten, die reißen.',
    ],
    ['a call to the reader', 'Such dir ein Seil und binde es um den Pfahl.'],
    ['a request', 'Rückfragen bitte an: Pressestelle Adorf.'],
    ['a comparison', 'Sie rudern schnell, so als seien sie im Rennen. Das Ziel ist weit.'],
    ['a recipe', 'Man nehme zwei Seile und lege sie aus.'],
    ['a war that is declared', 'Der König erklärt dem Nachbarn den Krieg, die Flotte läuft aus.'],
    [
      'what a side clause tells of',
      'Die Pläne, von denen berichtet wird, scheinen nur Wünsche zu sein.',
    ],
  ])('%s: %s', (_kind, text) => {
    expect(quotesOf([text]).filter(({ type }) => type !== 'reported')).toEqual([]);
  });
});
