import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../article.ts';

describe('what was seen on the way to a quote', () => {
  it('holds what each heuristic claimed, and to which rule a claim gave way', () => {
    const [seen] = evidenceOf('Laut Polizei teilte die Stadt mit, die Brücke sei gesperrt.');
    const claims = seen?.claims.map(({ draft, gaveWayTo }) => [draft.rule, gaveWayTo]);
    expect(claims).toEqual([
      ['attribution', null],
      ['preposed-frame', null],
    ]);
    const [other] = evidenceOf('Die Sprecherin erklärte, laut Polizei sei die Brücke gesperrt.');
    expect(other?.claims.map(({ draft, gaveWayTo }) => [draft.rule, gaveWayTo])).toEqual([
      ['attribution', 'preposed-frame'],
      ['preposed-frame', null],
    ]);
  });

  it('holds the signs of marked words with their sum', () => {
    const [seen] = evidenceOf('Die Gewerkschaft nannte das Angebot eine „Frechheit“.');
    const [reading] = seen?.marked ?? [];
    const sum = reading?.signs.reduce((total, { weight }) => total + weight, 0) ?? 0;
    expect(reading?.score).toBeCloseTo(sum);
    expect(reading?.draft.type).toBe('mixed');
  });

  it('holds who may have gone on speaking, the likeliest first', () => {
    const text = 'Die Brücke sei alt, sagte Ida Lee in Kiel. Sie müsse weg.';
    const speakers = evidenceOf(text)[1]?.speakers() ?? [];
    expect(text.slice(speakers[0]?.span.start, speakers[0]?.span.end)).toBe('Ida Lee');
    const scores = speakers.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
