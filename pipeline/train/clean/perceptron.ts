import { decode, known, LABELS, type Label, type Model } from '../../clean/labels/model/decode.ts';

/** One page to learn from: the features and the label of each unit, and a group (its outlet) for pruning. */
export interface Example {
  group: string;
  features: string[][];
  /** Null where nobody knows: such a unit teaches nothing. */
  labels: (Label | null)[];
  allowed: (readonly Label[] | null)[];
}

export interface Settings {
  /** Passes over the pages. */
  epochs: number;
  /** Outlets that must share a feature, so that none can stand for an outlet. */
  outlets: number;
  /** The same for words, which tell less than shapes and places. */
  outletsOfWords: number;
  /** Share of a unit's features hidden at each visit, so that no few of them carry a decision alone. */
  hidden: number;
  /** Models whose weights are averaged. */
  voters: number;
}

type Numbered = Omit<Example, 'features'> & { units: number[][] };
type Weights = Pick<Model, 'weights' | 'transitions'>;

const N = LABELS.length;

/**
 * The mean of several averaged structured perceptrons (Collins 2002) that see the pages in other orders.
 * Deterministic: order and hidden features depend on the pages' number and the voter's alone.
 */
export function train(examples: readonly Example[], settings: Settings): Model {
  const features = sharedFeatures(examples, settings);
  const pages = examples.map(({ features: strings, ...page }) => ({
    ...page,
    units: known({ features }, strings),
  }));
  const total = emptyWeights(features.size);
  for (let voter = 0; voter < settings.voters; voter++) {
    const one = trainOne(pages, features.size, voter, settings);
    one.weights.forEach((weight, at) => {
      add(total.weights, at, weight / settings.voters);
    });
    one.transitions.forEach((weight, at) => {
      add(total.transitions, at, weight / settings.voters);
    });
  }
  return { features, ...total };
}

function emptyWeights(features: number): Weights {
  return { weights: new Float64Array(features * N), transitions: new Float64Array((N + 1) * N) };
}

function trainOne(
  pages: readonly Numbered[],
  features: number,
  voter: number,
  settings: Settings,
): Weights {
  const model = emptyWeights(features);
  const sums = emptyWeights(features);
  let step = 1;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = 0; i < pages.length; i++) {
      const page = pages[(i * 7919 + (epoch + voter * 31) * 104_729) % pages.length];
      if (page === undefined) continue;
      const seed = step + voter * 1_000_003;
      const units = page.units.map((unit, index) =>
        unit.filter((_, at) => chance(seed, index, at) >= settings.hidden),
      );
      const guess = decode(model, units, page.allowed);
      update({ ...page, units }, guess, (kind, at, delta) => {
        add(model[kind], at, delta);
        add(sums[kind], at, step * delta);
      });
      step++;
    }
  }
  model.weights.forEach((_, at) => {
    add(model.weights, at, -(sums.weights[at] ?? 0) / step);
  });
  model.transitions.forEach((_, at) => {
    add(model.transitions, at, -(sums.transitions[at] ?? 0) / step);
  });
  return model;
}

/** A number from 0 to 1 that looks random and is the same everywhere. */
function chance(seed: number, index: number, at: number): number {
  let hash = Math.imul(seed * 31 + index, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32;
}

function add(row: Float64Array, at: number, delta: number): void {
  row[at] = (row[at] ?? 0) + delta;
}

function sharedFeatures(examples: readonly Example[], settings: Settings): Map<string, number> {
  const groups = new Map<string, Set<string>>();
  for (const { group, features } of examples) {
    for (const feature of features.flat()) {
      const seen = groups.get(feature);
      if (seen === undefined) groups.set(feature, new Set([group]));
      else seen.add(group);
    }
  }
  const shared = [...groups].filter(([feature, { size }]) =>
    feature.startsWith('word ') ? size >= settings.outletsOfWords : size >= settings.outlets,
  );
  return new Map(shared.map(([feature], number) => [feature, number]));
}

type Change = (kind: 'weights' | 'transitions', at: number, delta: number) => void;

function update(page: Numbered, guess: readonly Label[], change: Change): void {
  const labels = page.labels.map((label, index) => label ?? guess[index] ?? 'drop');
  labels.forEach((gold, index) => {
    const right = LABELS.indexOf(gold);
    const wrong = LABELS.indexOf(guess[index] ?? 'drop');
    if (right !== wrong) {
      for (const feature of page.units[index] ?? []) {
        change('weights', feature * N + right, 1);
        change('weights', feature * N + wrong, -1);
      }
    }
    const rightFrom = index === 0 ? N : LABELS.indexOf(labels[index - 1] ?? 'drop');
    const wrongFrom = index === 0 ? N : LABELS.indexOf(guess[index - 1] ?? 'drop');
    if (right !== wrong || rightFrom !== wrongFrom) {
      change('transitions', rightFrom * N + right, 1);
      change('transitions', wrongFrom * N + wrong, -1);
    }
  });
}
