import { memoizeByObject } from '../../../text/memoize.ts';
import type { PageView } from '../../page-view/view.ts';
import { addFeatures } from '../features/features.ts';
import { LABELS, type Label, type Model } from './decode.ts';
import type { FormModels } from './load.ts';
import { Vocabulary } from './vocabulary.ts';

const N = LABELS.length;

/** Weights of every label for each unit, by the strict and by the wide model. */
export interface UnitScores {
  strict: (readonly number[])[];
  wide: (readonly number[])[];
}

/** What both models of a form say of each unit: its features are looked up once for both. */
export function unitScores(
  view: PageView,
  allowed: readonly (readonly Label[] | null)[],
  models: FormModels,
): UnitScores {
  const { vocabulary, strict, wide } = pairOf(models);
  const rowsOf: number[][] = view.units.map(() => []);
  let rows: number[] = [];
  addFeatures(view, allowed, {
    begin(index) {
      rows = rowsOf[index] ?? [];
    },
    add(first, second, third, fourth, fifth, sixth, seventh) {
      const row = vocabulary.rowOf(first, second, third, fourth, fifth, sixth, seventh);
      if (row !== -1) rows.push(row);
    },
  });
  return {
    strict: rowsOf.map((unit) => sum(strict, unit)),
    wide: rowsOf.map((unit) => sum(wide, unit)),
  };
}

const NO_SCORES: readonly number[] = LABELS.map(() => 0);

function sum(weights: Float64Array, rows: readonly number[]): readonly number[] {
  if (rows.length === 0) return NO_SCORES;
  const total = [...NO_SCORES];
  for (const row of rows)
    for (let i = 0; i < N; i++) total[i] = (total[i] ?? 0) + (weights[row * N + i] ?? 0);
  return total;
}

/** The weights of two models in one order. */
const pairOf = memoizeByObject(({ strict, wide }: FormModels) => {
  const vocabulary = new Vocabulary([...strict.features.keys(), ...wide.features.keys()]);
  return { vocabulary, strict: ordered(strict, vocabulary), wide: ordered(wide, vocabulary) };
});

function ordered({ features, weights }: Model, vocabulary: Vocabulary): Float64Array {
  const rows = new Float64Array(vocabulary.size * N);
  for (const [feature, number] of features)
    rows.set(weights.subarray(number * N, number * N + N), vocabulary.rowOf(feature) * N);
  return rows;
}
