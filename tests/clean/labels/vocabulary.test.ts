import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../pipeline/clean/labels/features/features.ts';
import { known, LABELS, type Model, scores } from '../../../pipeline/clean/labels/model/decode.ts';
import { unitScores } from '../../../pipeline/clean/labels/model/unit-scores.ts';
import { Vocabulary } from '../../../pipeline/clean/labels/model/vocabulary.ts';
import { prose, viewOfLines } from '../pages.ts';

describe('a vocabulary', () => {
  const vocabulary = new Vocabulary(['bias', 'word first der', 'gap 2 far', 'word first', 'bias']);

  it('finds a feature however the words of its name are put together', () => {
    expect(vocabulary.size).toBe(4);
    expect(vocabulary.rowOf('word', 'first', 'der')).toBe(1);
    expect(vocabulary.rowOf('word first', 'der')).toBe(1);
    expect(vocabulary.rowOf('word', 'first der')).toBe(1);
    expect(vocabulary.rowOf('gap', '2 far')).toBe(2);
    expect(vocabulary.rowOf('word', 'first')).toBe(3);
  });

  it('knows neither parts nor more than the names it was given', () => {
    expect(vocabulary.rowOf('word')).toBe(-1);
    expect(vocabulary.rowOf('gap 2')).toBe(-1);
    expect(vocabulary.rowOf('bias', 'der')).toBe(-1);
    expect(vocabulary.rowOf('word', 'first', 'die')).toBe(-1);
    expect(vocabulary.rowOf('gap 3', 'far')).toBe(-1);
    expect(vocabulary.rowOf('gap 3', 'far')).toBe(-1);
  });
});

/** A model that knows every other feature of a page, with weights of its own. */
function modelOf(names: readonly string[], own: number): Model {
  const features = new Map(names.filter((_, i) => i % 2 === own).map((name, i) => [name, i]));
  const weights = Float64Array.from(
    { length: features.size * LABELS.length },
    (_, i) => ((i * 37 + own) % 101) - 50,
  );
  return { features, weights, transitions: new Float64Array((LABELS.length + 1) * LABELS.length) };
}

it('scores units for two models at once as each alone by the names of all features', () => {
  const view = viewOfLines('Hafen', prose('den Hafen'), 'Foto: Anna Muster', prose('den Markt'));
  const free = view.units.map(() => null);
  const names = featuresOf(view, free);
  const all = [...new Set(names.flat())];
  const [strict, wide] = [modelOf(all, 0), modelOf(all, 1)];
  const found = unitScores(view, free, { strict, wide, second: () => 0 });
  expect(found.strict).toEqual(known(strict, names).map((unit) => scores(strict, unit)));
  expect(found.wide).toEqual(known(wide, names).map((unit) => scores(wide, unit)));
});
