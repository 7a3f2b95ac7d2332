import { describe, expect, it } from 'vitest';
import { isVerbCandidate } from '../../../pipeline/annotate/grammar/finite-verb.ts';
import { VERB_VETOES } from '../../../pipeline/annotate/grammar/verb-vetoes.ts';
import type { Word } from '../../../pipeline/annotate/grammar/word.ts';
import { sentence } from './sentence.ts';

/** The words of a sentence, and the index of the one between its stars. */
function starred(noted: string): { words: Word[]; i: number; word: Word } {
  const [before = '', star = '', behind = ''] = noted.split('*');
  const words = sentence(before + star + behind);
  const i = words.findIndex(({ start }) => start === before.length);
  const word = words[i];
  if (word === undefined) throw new Error(`no word between stars in "${noted}"`);
  return { words, i, word };
}

it('verb vetoes have names of their own', () => {
  const names = VERB_VETOES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(VERB_VETOES)('verb veto $name', ({ name, example, nearMiss }) => {
  it('holds in its example, and alone', () => {
    const { words, i, word } = starred(example);
    expect(word.verb?.finite).toBe(true);
    const held = VERB_VETOES.filter(({ holds }) => holds(word, i, words));
    expect(held.map((veto) => veto.name)).toEqual([name]);
    expect(isVerbCandidate(words, i)).toBe(false);
  });

  it('does not hold in its near miss', () => {
    const { words, i } = starred(nearMiss);
    expect(isVerbCandidate(words, i)).toBe(true);
  });
});
