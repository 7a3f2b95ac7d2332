import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenOffsets } from '../../pipeline/link/words/tokens.ts';

/** What the scanner reads by hand. */
const TOKEN = /\d+(?:[.'’\u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|\p{L}+/gu;

function tokens(text: string): string[] {
  const offsets = tokenOffsets(text);
  return offsets.flatMap((start, i) => (i % 2 === 0 ? [text.slice(start, offsets[i + 1])] : []));
}

test('tokens are runs of letters, and numbers with their groups of thousands', () => {
  expect(tokens('Rund 40.000 Euro, 3,5 Prozent; 12.34 Uhr, 1.234,5 (US-Straße)')).toEqual(
    'Rund 40.000 Euro 3,5 Prozent 12.34 Uhr 1.234,5 US Straße'.split(' '),
  );
});

test('the scanner finds what the pattern finds', () => {
  const pieces = fc.constantFrom(..."1 2 34 567 . , ' ’ - a ß Ä 𝐀 😀 ٣ ª".split(' '));
  const others = fc.constantFrom(' ', '\u00a0', '\u202f', '\u0308', '\ud800', '\udc00');
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, others), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(tokens(text)).toEqual([...text.matchAll(TOKEN)].map(([token]) => token));
    }),
  );
});
