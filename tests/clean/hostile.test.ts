import { expect, test } from 'vitest';
import { clean } from '../../pipeline/clean/clean.ts';
import { RULES } from '../../pipeline/clean/rules/index.ts';
import { pageOf, prose } from './pages.ts';

/** Each of these once took exponential or quadratic time. */
const PARTS = ['dpa/', 'Foto: A/', 'Von Aa Bb und ', '12.12.2024, ', 'Cookie wir ', '© A. ', 'A '];
/** A rule needs far less than a millisecond; one that backtracks needs minutes. */
const MOST_MS = 1000;

test.each(PARTS)('no rule backtracks on "%s" again and again', (part) => {
  const text = `${part.repeat(400).slice(0, 799)}!`;
  const slow = RULES.filter(({ pattern }) => {
    const start = performance.now();
    pattern.test(text);
    return performance.now() - start > MOST_MS;
  });
  expect(slow.map(({ name }) => name)).toEqual([]);
});

const LINES = 20_000;
test.each([
  [
    'glued sentences',
    (i: number) => `Die Stadt hat im Jahr ${i} den Hafen neu geordnet, sagte er.`,
    '',
  ],
  ['cut titles', (i: number) => `Ein Titel der Seite Nummer ${i} und mehr...`, '\n'],
  ['comment headings', (i: number) => `${i % 9000} Kommentare`, '\n'],
])('a page of many %s ends', (_, lineOf, between) => {
  const text = Array.from({ length: LINES }, (_, i) => lineOf(i)).join(between);
  expect(['written', 'rejected']).toContain(clean.run(pageOf(text)).status);
});

test('a page of many paragraphs ends, and is refused as longer than any article', () => {
  const text = Array.from({ length: LINES / 2 }, (_, i) => prose(`den Hafen ${i}`)).join('\n');
  expect(clean.run(pageOf(text))).toMatchObject({
    status: 'rejected',
    failure: { reason: 'too_long' },
  });
});
