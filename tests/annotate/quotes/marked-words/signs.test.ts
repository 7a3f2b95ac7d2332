import { describe, expect, it } from 'vitest';
import { typingSigns } from '../../../../pipeline/annotate/quotes/marked-words/signs.ts';
import { evidenceOf } from '../article.ts';

/** The signs of the last marked words of a text. */
function signsIn(sign: string, text: string): string[] {
  const marked = evidenceOf(text, sign === 'whole-heading' ? 'headline' : 'body').flatMap(
    (evidence) => evidence.marked,
  );
  expect(marked).not.toEqual([]);
  return marked.at(-1)?.signs.map(({ name }) => name) ?? [];
}

describe('marked words', () => {
  it('have signs with names of their own', () => {
    expect(new Set(typingSigns.map(({ name }) => name)).size).toBe(typingSigns.length);
  });

  it.each(typingSigns)('show $name in: $example', ({ name, example }) => {
    expect(signsIn(name, example)).toContain(name);
  });

  it.each(typingSigns)('do not show $name in: $nearMiss', ({ name, nearMiss }) => {
    expect(signsIn(name, nearMiss)).not.toContain(name);
  });
});
