import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalWords } from '../../pipeline/link/words/normal-words.ts';
import { tokenByToken } from '../../pipeline/link/words/token-by-token.ts';
import { tellingStemsIn } from '../../pipeline/link/words/wording.ts';
import { tokensOf } from '../../pipeline/segment/tokens/tokens.ts';
import { formsIn } from '../../pipeline/text/forms.ts';

const words = tokenByToken(normalWords);
const stems = tokenByToken(tellingStemsIn);

function sentence(text: string) {
  const span = { start: 0, end: text.length };
  const tokens = tokensOf(text, span);
  return [text, { ...span, tokens }, formsIn(text, tokens)] as const;
}

test('a sentence is read token by token', () => {
  expect(words(...sentence('Die US-Straße „Nord“, so Lee, kostet 3,5 Mio. Euro.'))).toEqual(
    'die us-strasse nord so lee kostet 3 5 mio euro'.split(' '),
  );
});

test('what goes on behind a token is read as one', () => {
  const { length } = stems(...sentence('40\u202f000'));
  expect(length).toBe(1);
  expect(words(...sentence('Nord\ufeffsee'))).toEqual(['nordsee']);
});

test('token by token a text says what it says as a whole', () => {
  const pieces =
    "1 23 456 . , ; : ' ’ - – ( „ “ a ß Ä Haus Straße ΑΣ Β www.nord.de @ § 𝐀 😀 ٣ ª İ z.B. c’t";
  const others = ' |\u00a0|\u202f|\u0308|\u0338|\u00ad|\u200b|\ufeff|\ud800|\udc00|\n|  '.split(
    '|',
  );
  const piece = fc.constantFrom(...pieces.split(' '), ...others, ' ', ' ');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      expect(words(...sentence(text))).toEqual(normalWords(text));
      expect(stems(...sentence(text))).toEqual(tellingStemsIn(text));
    }),
    { numRuns: Number(process.env.RUNS ?? 500) },
  );
});
