import { expect, it } from 'vitest';
import { LABELS, type Label } from '../../../pipeline/clean/labels/model/decode.ts';
import { SIGNS, scorerOf } from '../../../pipeline/clean/labels/second-look/scorer.ts';
import { withSecondLook } from '../../../pipeline/clean/labels/second-look/second-look.ts';
import { type Reading, situationOf } from '../../../pipeline/clean/labels/second-look/situation.ts';
import { readForest, writeForest } from '../../../pipeline/clean/labels/second-look/trees.ts';
import type { PageView } from '../../../pipeline/clean/page-view/view.ts';
import { prose, viewOfLines } from '../pages.ts';

function reading(labels: Label[]): Reading {
  return { labels, chosen: labels, scored: labels.map(() => LABELS.map(() => 0)) };
}

/** What becomes of labels that are all free when trees are this sure of every unit. */
function lookedAt(view: PageView, strict: Label[], wide: Label[], sure: number): Label[] {
  const situation = situationOf(view, reading(strict), reading(wide));
  const free = view.units.map(() => null);
  return withSecondLook(situation, strict, free, () => sure, 'balance');
}

it('has signs with names of their own', () => {
  expect(new Set(SIGNS.map(({ name }) => name)).size).toBe(SIGNS.length);
});

it('keeps what the trees are sure of, as the wide model calls it', () => {
  const view = viewOfLines('Was nun kommt', prose('den Hafen'));
  expect(lookedAt(view, ['drop', 'drop'], ['intertitle', 'drop'], 1)).toEqual([
    'intertitle',
    'body',
  ]);
  expect(lookedAt(view, ['drop', 'drop'], ['intertitle', 'drop'], -1)).toEqual(['drop', 'drop']);
});

it('drops what the models kept of lines where the trees are sure that it is something else', () => {
  const view = viewOfLines('Was nun kommt', prose('den Hafen'));
  const labels: Label[] = ['headline', 'body'];
  expect(lookedAt(view, labels, labels, -0.5)).toEqual(['headline', 'body']);
  expect(lookedAt(view, labels, labels, -2)).toEqual(['headline', 'drop']);
});

it('leaves the copy of a text alone', () => {
  const view = viewOfLines(prose('den Hafen'), 'Mehr davon', prose('den Hafen'));
  expect(lookedAt(view, ['body', 'drop', 'drop'], ['body', 'drop', 'drop'], 3)[2]).toBe('drop');
});

it('leaves alone what a dropped line announces', () => {
  const view = viewOfLines(prose('den Hafen'), 'Rückfragen bitte an:', 'Polizei Musterstadt');
  const labels: Label[] = ['body', 'drop', 'drop'];
  expect(lookedAt(view, labels, labels, 3)[2]).toBe('drop');
});

it('wants to be surer where both models keep the same long text', () => {
  const lines = Array.from({ length: 12 }, (_, index) => prose(`den Hafen ${index}`));
  const view = viewOfLines(...lines, 'Mehr davon');
  const labels = view.units.map((_, index): Label => (index < 12 ? 'body' : 'drop'));
  expect(lookedAt(view, labels, labels, 1).at(-1)).toBe('drop');
  expect(lookedAt(view, labels, labels, 3).at(-1)).toBe('body');
});

it('reads trees as they were written, and asks them level by level', () => {
  const forest = {
    bias: -1,
    trees: [
      {
        splits: [
          { sign: 'running text', threshold: 0.5 },
          { sign: 'ends in a colon', threshold: 0 },
        ],
        leaves: [0, 2, 0.5, 0],
      },
    ],
  };
  expect(readForest(writeForest(forest))).toEqual(forest);
  const view = viewOfLines('Der Rat sagt:', prose('den Hafen'));
  const labels: Label[] = ['drop', 'drop'];
  const situation = situationOf(view, reading(labels), reading(labels));
  const scorer = scorerOf(forest);
  expect(view.units.map((unit, index) => scorer(unit, index, situation))).toEqual([-0.5, 1]);
});

it('says which sign is gone when trees were made for others', () => {
  const splits = [{ sign: 'phase of the moon', threshold: 0 }];
  expect(() => scorerOf({ bias: 0, trees: [{ splits, leaves: [0, 1] }] })).toThrow(
    /phase of the moon.*train:clean/,
  );
});
