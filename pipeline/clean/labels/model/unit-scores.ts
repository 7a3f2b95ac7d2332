import { memoizeByObject } from '../../../text/memoize.ts';
import type { PageView } from '../../page-view/view.ts';
import type { Group } from '../features/feature-sink.ts';
import { addFeatures, type FeaturesOfUnits } from '../features/features.ts';
import { CombinedSums } from './combined-sums.ts';
import { LABELS, type Label } from './decode.ts';
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
  const found = new ScoreSink(pairOf(models), view.units.length);
  addFeatures(view, allowed, found);
  return { strict: found.scores(0), wide: found.scores(N) };
}

const NO_SCORES: readonly number[] = LABELS.map(() => 0);
/** Sums a unit has, one a label, those of the strict model first. */
const WIDTH = 2 * N;

/** Adds up the weights of features as they are found. Weights are whole numbers, so that their order makes no difference. */
class ScoreSink implements FeaturesOfUnits {
  readonly #vocabulary: Vocabulary;
  readonly #weights: Float64Array;
  readonly #combined: CombinedSums;
  /** Whether each unit has features. */
  readonly #begun: boolean[];
  /** Those of the units, then those of shared features. */
  #sums: Float64Array;
  readonly #shared = new Map<unknown, Map<string, number>>();
  #used: number;
  /** Where is being added to. */
  #at = 0;

  constructor({ vocabulary, weights, combined }: Pair, units: number) {
    this.#vocabulary = vocabulary;
    this.#weights = weights;
    this.#combined = combined;
    this.#begun = new Array(units).fill(false);
    this.#used = units * WIDTH;
    this.#sums = new Float64Array(2 * this.#used + 64 * WIDTH);
  }

  begin(index: number): void {
    this.#at = index * WIDTH;
    this.#begun[index] = true;
  }

  add(
    first: string,
    second?: string,
    third?: string,
    fourth?: string,
    fifth?: string,
    sixth?: string,
    seventh?: string,
  ): void {
    const row = this.#vocabulary.rowOf(first, second, third, fourth, fifth, sixth, seventh);
    if (row !== -1) this.#add(this.#weights, row * WIDTH);
  }

  addWords(first: string, words: readonly string[], once: boolean): void {
    const rows: number[] = [];
    for (const word of words) {
      const row = this.#vocabulary.rowOf(first, word.toLowerCase());
      if (row === -1 || (once && rows.includes(row))) continue;
      rows.push(row);
      this.#add(this.#weights, row * WIDTH);
    }
  }

  shared(key: unknown, form: string, add: () => void): void {
    let forms = this.#shared.get(key);
    if (forms === undefined) {
      forms = new Map();
      this.#shared.set(key, forms);
    }
    let sums = forms.get(form);
    if (sums === undefined) {
      sums = this.#sumsOf(add);
      forms.set(form, sums);
    }
    this.#add(this.#sums, sums);
  }

  combined(group: Group, combination: number, add: () => void): void {
    const place = this.#combined.placeOf(group, combination);
    if (place !== -1) {
      this.#add(this.#combined.sums, place);
      return;
    }
    const sums = this.#sumsOf(add);
    this.#combined.keep(group, combination, this.#sums.subarray(sums, sums + WIDTH));
    this.#add(this.#sums, sums);
  }

  /** The scores of the model whose sums begin at `from`. */
  scores(from: number): (readonly number[])[] {
    return this.#begun.map((is, unit) =>
      is ? NO_SCORES.map((_, label) => this.#sums[unit * WIDTH + from + label] ?? 0) : NO_SCORES,
    );
  }

  /** Where the sums of what is added stand. */
  #sumsOf(add: () => void): number {
    const unit = this.#at;
    const sums = this.#newSums();
    this.#at = sums;
    add();
    this.#at = unit;
    return sums;
  }

  #newSums(): number {
    const at = this.#used;
    this.#used += WIDTH;
    if (this.#used > this.#sums.length) {
      const longer = new Float64Array(2 * this.#used);
      longer.set(this.#sums);
      this.#sums = longer;
    }
    return at;
  }

  #add(from: Float64Array, at: number): void {
    const sums = this.#sums;
    const to = this.#at;
    for (let i = 0; i < WIDTH; i++) sums[to + i] = (sums[to + i] ?? 0) + (from[at + i] ?? 0);
  }
}

/** The weights of two models side by side. */
interface Pair {
  vocabulary: Vocabulary;
  weights: Float64Array;
  combined: CombinedSums;
}

const pairOf = memoizeByObject(({ strict, wide }: FormModels): Pair => {
  const vocabulary = new Vocabulary([...strict.features.keys(), ...wide.features.keys()]);
  const weights = new Float64Array(vocabulary.size * WIDTH);
  for (const [{ features, weights: own }, from] of [
    [strict, 0],
    [wide, N],
  ] as const) {
    for (const [feature, number] of features)
      weights.set(
        own.subarray(number * N, number * N + N),
        vocabulary.rowOfName(feature) * WIDTH + from,
      );
  }
  return { vocabulary, weights, combined: new CombinedSums(WIDTH) };
});
