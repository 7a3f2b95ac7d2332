import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tails } from '../../pipeline/annotate/lexicon/tails.ts';
import { capitalised } from '../../pipeline/annotate/lexicon/word-forms.ts';

const WORDS = ['Minister', 'Ämter', 'SSt', 'Rat', 'Öl'];
const tails = new Tails(WORDS, true);

test.each([
  ['Außenminister', true],
  ['Bauämter', true],
  ['Wanderweg', false],
  ['Salatöl', true],
])('%s', (word, expected) => {
  expect(tails.mayEnd(word, word.length, 2, word.length - 2)).toBe(expected);
});

test('no word that ends in a listed one is missed', () => {
  const text = fc.string({ unit: fc.constantFrom('r', 'a', 't', 'ß', 'ö', 'l', 'M', 's') });
  fc.assert(
    fc.property(text, fc.constantFrom(...WORDS), (head, tail) => {
      const word = head + tail.charAt(0).toLowerCase() + tail.slice(1);
      const from = head.length;
      if (capitalised(word.slice(from)) !== tail) return;
      expect(tails.mayEnd(word, word.length, from, from)).toBe(true);
    }),
  );
});
