import { expect, test } from 'vitest';
import { articleOf, namesFound } from '../../../pipeline/evaluate/entities/found.ts';
import { scoreOf } from '../../../pipeline/evaluate/entities/score.ts';
import { goldOf } from './gold.ts';

const gold = goldOf('a', '[PER Antony Blinken] reiste nach [LOC Genf].');

function f1Of(score: ReturnType<typeof scoreOf>, row: string): number | undefined {
  return score.kinds.find(({ name }) => name === row)?.figures.f1;
}

test('a name counts if kind and span are right', () => {
  const [person, place] = gold.entities;
  if (!person || !place) throw new Error('the example lost its names');
  const found = [person, { ...place, end: place.end - 1 }];
  const score = scoreOf([{ gold, found }], []);
  expect(f1Of(score, 'PER')).toBe(1);
  expect(f1Of(score, 'LOC')).toBe(0);
  expect(f1Of(score, 'all four')).toBe(0.5);
});

test('names of the training sentences are told from those never seen', () => {
  const score = scoreOf([{ gold, found: gold.entities }], [goldOf('b', '[LOC Genf] schläft.')]);
  const wanted = (row: string) => score.kinds.find(({ name }) => name === row)?.wanted;
  expect([wanted('… trained on'), wanted('… never seen')]).toEqual([1, 1]);
});

test('the pipeline finds the names of a plain sentence', () => {
  const found = namesFound(gold, articleOf(gold));
  expect(f1Of(scoreOf([{ gold, found }], []), 'all four')).toBe(1);
});
