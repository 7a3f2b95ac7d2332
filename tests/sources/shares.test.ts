import { describe, expect, it } from 'vitest';
import { sharesOf } from '../../pipeline/sources/shares.ts';

const voice = (article: string, value: string | null, quotes: number, type = 'direct') => ({
  article,
  value,
  type,
  quotes,
  words: quotes * 10,
});
const options = { draws: 500, seed: 1, weights: {} };

describe('the shares of voices', () => {
  it('add up, largest first, what is unknown last', () => {
    const shares = sharesOf(
      [voice('a', 'SPD', 2), voice('a', null, 7), voice('b', 'CDU', 3), voice('c', 'SPD', 2)],
      options,
    );
    expect(shares.map(({ value }) => value)).toEqual(['SPD', 'CDU', null]);
    expect(shares.map(({ articles }) => articles)).toEqual([2, 1, 1]);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    for (const { low, share, high } of shares) {
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
  });

  it('have wider intervals where one article says it all', () => {
    const spread = Array.from({ length: 20 }, (_, i) => [
      voice(`a${i}`, 'SPD', 1),
      voice(`a${i}`, 'CDU', 1),
    ]).flat();
    const single = [
      ...Array.from({ length: 20 }, (_, i) => voice(`a${i}`, 'CDU', 1)),
      voice('b', 'SPD', 20),
    ];
    const width = (voices: typeof spread): number => {
      const found = sharesOf(voices, options).find(({ value }) => value === 'SPD');
      return (found?.high ?? 0) - (found?.low ?? 0);
    };
    expect(width(spread)).toBeCloseTo(0);
    expect(width(single)).toBeGreaterThan(0.4);
  });

  it('are corrected by what a found quote of a type stands for', () => {
    const voices = [voice('a', 'SPD', 10, 'direct'), voice('b', 'CDU', 10, 'reported')];
    const [first, second] = sharesOf(voices, { ...options, weights: { direct: 1, reported: 3 } });
    expect(first).toMatchObject({ value: 'CDU', quotes: 10, share: 0.75 });
    expect(second).toMatchObject({ value: 'SPD', share: 0.25 });
  });
});
