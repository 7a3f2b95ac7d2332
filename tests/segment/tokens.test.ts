import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../pipeline/segment/sentences.ts';
import { JOINERS } from '../../pipeline/segment/tokens/joiners.ts';
import { tokensOf } from '../../pipeline/segment/tokens/tokens.ts';
import type { Span } from '../../schemas/span.ts';
import { germanText, uncovered } from './texts.ts';

function spansOf(flat: readonly number[]): Span[] {
  return flat.flatMap((start, i) => (i % 2 === 0 ? [{ start, end: flat[i + 1] ?? start }] : []));
}

function tokenTexts(text: string): string[] {
  const spans = spansOf(tokensOf(text, { start: 0, end: text.length }));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe.each(JOINERS)('$name', ({ example, nearMiss }) => {
  it.each([example, nearMiss])('%s', (marked) => {
    const tokens = marked.split('¦');
    const text =
      example === marked ? tokens.join(' ') : tokens.join(' ').replace(/ ([,:.]) /, '$1 ');
    expect(tokenTexts(text)).toEqual(tokens);
  });
});

/** Blanks stand between tokens, `_` where the text has no blank. */
const EXAMPLES = [
  '„ _Wir liefern _“ _, sagte US-Außenminister Berg _.',
  'Am 3. Oktober _, dem 12. _, 45. und 78. Tag _.',
  'Sie kam auf Platz 3 _.',
  'z. B. Dr. Kuhn bzw. J. R. R. Berg usw.',
  'Papst Benedikt XVI. trat ab _.',
  '( _Siehe S. 15 ff. _)',
  'Um 18.30 Uhr kostet es 2.500,50 € _, also 10 _% mehr _.',
  'Das war … Wahnsinn _... _!',
  'Text _…',
  'Was _?! _“ _, rief sie _.',
  "Klaus' Idee _: 'ne Reise wie '43 _.",
  "Das ' _Opfer _' schweigt _.",
  'Die Vor- und Nachteile _( _Haupt- _, Neben- _) _.',
  'Minus -3,5 °C _, plus +22 _%',
  'Nach § 218 _, §§ 3 ff. StGB',
  'Mehr auf https://www.kiel.de/a?b=c,d _. Und an eva.berg@kiel.de _!',
  '#Kiel und @eva_berg jubeln 😀 _.',
  'Kiel – Bremen -- Hamburg',
  '« _Wir liefern _. _» Ja _.',
  'Eine Sache dieser Art _.',
];

it.each(EXAMPLES)('%s', (marked) => {
  expect(tokenTexts(marked.replaceAll(' _', ''))).toEqual(marked.replaceAll(' _', ' ').split(' '));
});

describe('properties', () => {
  it('tokens are in order and disjoint, lie in their sentence and leave no other character out', () => {
    fc.assert(
      fc.property(germanText, (text) => {
        for (const sentence of sentencesOf(text, { start: 0, end: text.length })) {
          const tokens = spansOf(tokensOf(text, sentence));
          const inside = text.slice(sentence.start, sentence.end);
          const moved = tokens.map(({ start, end }) => ({
            start: start - sentence.start,
            end: end - sentence.start,
          }));
          expect(uncovered(inside, moved)).toBe('');
          for (const { start, end } of moved) expect(inside.slice(start, end)).toMatch(/^\S+$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['.', '"', "'", 'a', '-', 'a-', 'a.', '1.', '=', '#', 'http://', '@', '§ ', "s' "])(
    'a hundred thousand times %j is no trouble',
    (part) => {
      const text = part.repeat(100_000);
      expect(uncovered(text, spansOf(tokensOf(text, { start: 0, end: text.length })))).toBe('');
    },
  );
});
