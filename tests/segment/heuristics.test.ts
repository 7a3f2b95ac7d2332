import { describe, expect, it } from 'vitest';
import { SENTENCE_HEURISTICS, sentencesOf } from '../../pipeline/segment/sentences.ts';
import { joined, unmarked } from './marked.ts';

describe.each(SENTENCE_HEURISTICS)('$name', (heuristic) => {
  it.each([heuristic.example, heuristic.nearMiss])('%s', (marked) => {
    const text = unmarked(marked);
    expect(joined(text, sentencesOf(text, { start: 0, end: text.length }))).toBe(marked);
  });

  it('is needed for its example', () => {
    const text = unmarked(heuristic.example);
    const others = SENTENCE_HEURISTICS.filter((other) => other !== heuristic);
    const sentences = sentencesOf(text, { start: 0, end: text.length }, others);
    expect(joined(text, sentences)).not.toBe(heuristic.example);
  });
});

it('gives every heuristic a name of its own', () => {
  const names = SENTENCE_HEURISTICS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
