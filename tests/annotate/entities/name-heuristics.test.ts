import { describe, expect, test } from 'vitest';
import type { NameHeuristic } from '../../../pipeline/annotate/entities/names/heuristic.ts';
import { nameHeuristics } from '../../../pipeline/annotate/entities/names/heuristics.ts';
import { sentencesOf } from '../../../pipeline/annotate/entities/sentence.ts';
import { articleOf } from './article.ts';

/** "[PER Lawrow] kam." → the text without brackets, and what they hold: "PER Lawrow". */
function marked(example: string): { text: string; names: string[] } {
  const names = [...example.matchAll(/\[(\p{Lu}{3,4}) ([^\]]+)\]/gu)].map(
    ([, type, name]) => `${type} ${name}`,
  );
  return { text: example.replace(/\[\p{Lu}{3,4} ([^\]]+)\]/gu, '$1'), names };
}

function foundBy({ find }: NameHeuristic, text: string): string[] {
  return sentencesOf(articleOf(text)).flatMap((words) =>
    find(words).map(({ from, to, type }) => {
      const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
      return `${type} ${text.slice(start, end)}`;
    }),
  );
}

describe.each(nameHeuristics)('$name', (heuristic) => {
  test('finds the names of its example', () => {
    const { text, names } = marked(heuristic.example);
    expect(foundBy(heuristic, text)).toEqual(names);
  });

  test('finds nothing in its near miss', () => {
    expect(foundBy(heuristic, heuristic.nearMiss)).toEqual([]);
  });
});

test('names of heuristics are unique', () => {
  expect(new Set(nameHeuristics.map(({ name }) => name)).size).toBe(nameHeuristics.length);
});
