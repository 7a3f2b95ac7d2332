import { expect, it } from 'vitest';
import { quotesOf, wordsOf } from '../article.ts';

const SAID = 'Der Hafen gehört uns allen, und wir geben ihn nicht her.';

function signed(said: string, credit: string, role: 'credit' | 'caption' = 'credit'): string[] {
  const lines = ['Ida Vogel sprach am Kai.', said, credit];
  return quotesOf(lines, ['body', 'body', role])
    .filter(({ type }) => type === 'direct')
    .map((quote) => `${quote.speaker?.name ?? '?'}: ${wordsOf(lines, quote)}`);
}

it.each(['Ida Vogel', '– Ida Vogel, Stadträtin', 'Stadträtin Ida Vogel im Rat'])(
  'a block with no marks is what its source says: %s',
  (credit) => {
    expect(signed(SAID, credit)).toEqual([`Ida Vogel: ${SAID}`]);
  },
);

it('a picture has somebody who made it, and marks tell for themselves', () => {
  expect(signed(SAID, 'Foto: Ida Vogel')).toEqual([]);
  expect(signed(SAID, 'Ida Vogel', 'caption')).toEqual([]);
  expect(signed('Auf dem Schild steht „Hafenfest“.', 'Ida Vogel')).toEqual([]);
});
