import fc from 'fast-check';
import type { Span } from '../../schemas/span.ts';

const PARTS = [
  'Der',
  'in',
  'Kiel',
  'Dr.',
  'z. B.',
  '3.',
  '11.00',
  'XVI.',
  'J.',
  'usw.',
  'Mio.',
  'US-Ziel',
  "geht's",
  'c’t',
  '.',
  '!',
  '?',
  '…',
  '...',
  ',',
  ':',
  '„',
  '“',
  '”',
  '"',
  "'",
  '»',
  '«',
  '(',
  ')',
  '[',
  ']',
  '–',
  '-',
  '/',
  '§',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\u00a0',
  '\u200b',
  '\u00ad',
  '😀',
  '\ud800',
  '@',
  '#',
  '&',
  '%',
  'www.a.de',
  'https://a.de/b?c=1.',
];

/** Strings of any kind, and strings of what German news is made of. */
export const germanText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...PARTS), { maxLength: 40 }).map((parts) => parts.join(' ')),
);

/** What of `text`, white space aside, lies in none of the spans; throws if they overlap or are out of order. */
export function uncovered(text: string, spans: readonly Span[]): string {
  let left = '';
  let reached = 0;
  for (const { start, end } of spans) {
    if (start < reached || end > text.length) throw new Error(`${start}–${end} after ${reached}`);
    left += text.slice(reached, start);
    reached = end;
  }
  return (left + text.slice(reached)).replace(/\s+/g, '');
}
