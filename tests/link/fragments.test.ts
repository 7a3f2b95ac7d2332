import { describe, expect, it } from 'vitest';
import { clausesAround } from '../../pipeline/link/clusters/fragments.ts';
import type { CompactUtterance } from '../../pipeline/link/compare/compact-article.ts';

/** An utterance of so many words at a place of its article. */
function utterance(start: number, end: number, words: number, marked: boolean): CompactUtterance {
  const none = new Int32Array();
  return {
    start,
    end,
    place: 0,
    marked,
    negated: false,
    recalled: false,
    speaker: { kind: 'unknown', names: none },
    stems: new Int32Array(words),
    terms: none,
    weights: none,
    figures: none,
  };
}

describe('a fragment in marks', () => {
  const fragment = utterance(24, 42, 3, true);

  it('is of the clause around it: Der Haushalt, so Voss, sei „auf Pump gebaut“', () => {
    const clause = utterance(0, 42, 6, false);
    expect(clausesAround([clause, fragment])).toEqual([null, 0]);
    expect(clausesAround([fragment, clause])).toEqual([1, null]);
  });

  it.each([
    ['of a clause beside it', utterance(43, 90, 6, false)],
    ['of one that ends within it', utterance(0, 30, 6, false)],
    ['of a quote in marks, which stands for itself', utterance(0, 42, 6, true)],
    ['of a sentence that may hold two statements', utterance(0, 140, 16, false)],
  ])('is not %s', (_name, other) => {
    expect(clausesAround([other, fragment])).toEqual([null, null]);
  });

  it('goes with its clause and not with itself where there are several', () => {
    const clauses = [utterance(0, 20, 4, false), utterance(21, 60, 7, false)];
    expect(clausesAround([...clauses, fragment])).toEqual([null, null, 1]);
  });
});
