import { expect, it } from 'vitest';
import { isReadTooStrictly, labelledUnits } from '../../../pipeline/clean/labels/labels.ts';
import { LABELS, type Label, type Model } from '../../../pipeline/clean/labels/model/decode.ts';
import type { Models } from '../../../pipeline/clean/labels/model/load.ts';
import { prose, viewOfLines } from '../pages.ts';

/** A model that gives every unit one label. */
function always(label: Label): Model {
  return {
    features: new Map([['bias', 0]]),
    weights: Float64Array.from(LABELS, (each) => (each === label ? 1 : 0)),
    transitions: new Float64Array((LABELS.length + 1) * LABELS.length),
  };
}

const pair = { strict: always('drop'), wide: always('body'), second: () => -0.5 };
const models: Models = { text: pair, short: pair, markup: pair, headline: () => -9 };
const view = viewOfLines(prose('den Hafen'), prose('den Markt'));

it('reads a page again with the wide model where the strict one keeps little', () => {
  expect(labelledUnits(view, models, 'balance').labels).toEqual(['body', 'body']);
  expect(labelledUnits(view, models, 'recall').labels).toEqual(['body', 'body']);
  expect(labelledUnits(view, models, 'precision').labels).toEqual(['drop', 'drop']);
});

it('looks again at what the models drop, but not where precision is favoured', () => {
  const blind = { strict: always('drop'), wide: always('drop'), second: () => 9 };
  const all: Models = { text: blind, short: blind, markup: blind, headline: () => -9 };
  expect(labelledUnits(view, all, 'balance').labels).toEqual(['body', 'body']);
  expect(labelledUnits(view, all, 'precision').labels).toEqual(['drop', 'drop']);
});

it.each([
  [1400, 1700, true, 'little, and less'],
  [1400, 1500, false, 'little, but nearly all'],
  [4000, 5000, false, 'a long text, though less'],
  [4000, 9000, true, 'less than half'],
])('of %i characters against %i: %s', (strict, wide, expected, _what) => {
  const kept = (length: number) => ({
    length,
    margins: [],
    kept: [],
    first: -1,
    last: -1,
    above: [],
  });
  expect(isReadTooStrictly({ strict: kept(strict), wide: kept(wide) })).toBe(expected);
});
