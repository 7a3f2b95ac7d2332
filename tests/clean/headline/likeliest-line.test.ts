import { expect, it } from 'vitest';
import { candidatesOn } from '../../../pipeline/clean/headline/candidates.ts';
import { HEADLINE_SIGNS } from '../../../pipeline/clean/headline/headline-signs.ts';
import { likeliestLine } from '../../../pipeline/clean/headline/likeliest-line.ts';
import type { Label } from '../../../pipeline/clean/labels/model/decode.ts';
import { prose, viewOfLines } from '../pages.ts';

const view = viewOfLines(
  'Alle Ressorts im Blick',
  'Umbau am Hafen',
  'Rat ordnet den Hafen neu',
  prose('den Hafen'),
);
const labels: Label[] = ['drop', 'headline', 'drop', 'body'];
const free = labels.map(() => null);

/** The line that is chosen where trees are so sure of each of the first three, and rules choose the second. */
function chosen(...sure: readonly number[]): number {
  const candidates = candidatesOn(view, labels, [], free, 1);
  return likeliestLine(candidates, (_, index) => sure[index] ?? -9);
}

it('has signs with names of their own', () => {
  expect(new Set(HEADLINE_SIGNS.map(({ name }) => name)).size).toBe(HEADLINE_SIGNS.length);
});

it('takes the line that trees are surest of', () => {
  expect(chosen(-4, -1, 2)).toBe(2);
});

it('leaves it to the rules where their line is about as sure, or none is sure', () => {
  expect(chosen(-4, 1.8, 2)).toBe(-1);
  expect(chosen(-4, -5, -3)).toBe(-1);
});

it('seeks it above the text only', () => {
  expect(candidatesOn(view, labels, [], free, null).lines).toEqual([0, 1, 2]);
});
