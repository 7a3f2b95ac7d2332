import { describe, expect, it } from 'vitest';
import {
  framingHeuristics,
  freeHeuristics,
} from '../../../pipeline/annotate/quotes/article/sentence-reports.ts';
import { quotesOf } from './article.ts';

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
