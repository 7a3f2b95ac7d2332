import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '../../../schemas/span.ts';
import { quotesOf } from './article.ts';

const WORDS = [
  'Die Ministerin',
  'sagte',
  'er',
  ',',
  '.',
  ':',
  '„',
  '“',
  '"',
  '»',
  '«',
  '‚',
  '‘',
  "'",
  '(',
  ')',
  '–',
  ';',
  '?',
  'dass',
  'habe',
  'sei',
  'der Plan',
  'gut',
  'nach Angaben der Polizei',
  'so',
  'wie',
  'und',
  'laut Lee',
  'zufolge',
  'Dies',
  'teilte',
  'mit',
  'soll',
  'verletzt worden sein',
  'zu gehen',
  'Frage',
  '\n',
  'Merkel',
  'wonach',
  'weil',
];

const sentence = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 40 })
  .map((words) => words.join(' '));
const text = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 120 }));

describe('quotes of any text', () => {
  it('lie in bounds, nest or are disjoint, and never crash', () => {
    fc.assert(
      fc.property(text, (page) => {
        const quotes = quotesOf(page.split('\n'));
        for (const quote of quotes) {
          expect(quote.start).toBeGreaterThanOrEqual(0);
          expect(quote.end).toBeLessThanOrEqual(page.length);
          expect(quote.spans[0]?.start).toBe(quote.start);
          expect(quote.spans.at(-1)?.end).toBe(quote.end);
          const points = [
            ...quote.frame,
            ...(quote.cue?.spans ?? []),
            ...(quote.speaker?.span ? [quote.speaker.span] : []),
          ];
          for (const span of points) expect(span.end).toBeLessThanOrEqual(page.length);
        }
        for (const a of quotes)
          for (const b of quotes) {
            if (a === b || !overlaps(a, b)) continue;
            expect(contains(a, b) || contains(b, a)).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });
});

it('have no part behind a frame that nothing follows', () => {
  const [quote] = quotesOf(['Das Werk verdränge niemanden, sagte Karnbach: .']);
  expect(quote?.spans).toEqual([{ start: 0, end: 28 }]);
});
