import { decode, LABELS, type Label, type Model } from './decode.ts';

/** One page to learn from: the features and the label of each unit, and a group (its outlet) for pruning. */
export interface Example {
  group: string;
  features: string[][];
  labels: Label[];
  allowed: (readonly Label[] | null)[];
}

const N = LABELS.length;
/** Share of a unit's features hidden at each visit, so that no few of them carry a decision alone. */
const HIDDEN = 0.3;

/** Which features to hide: a hash of step and place, so that training gives the same bytes everywhere. */
function isHidden(step: number, index: number, at: number): boolean {
  let hash = Math.imul(step * 31 + index, 0x9e3779b1) ^ Math.imul(at + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32 < HIDDEN;
}

/**
 * Weights by the averaged structured perceptron (Collins 2002). Deterministic: the pages are visited in an order that
 * depends on their number alone. Features met in fewer than `minGroups` outlets are left out, so that none can stand
 * for an outlet.
 */
export function train(examples: readonly Example[], epochs: number, minGroups: number): Model {
  const known = sharedFeatures(examples, minGroups);
  const pages = examples.map((example) => ({
    ...example,
    features: example.features.map((unit) => unit.filter((feature) => known.has(feature))),
  }));
  const weights = new Map([...known].map((feature) => [feature, new Float64Array(N)]));
  const sums = new Map([...known].map((feature) => [feature, new Float64Array(N)]));
  const transitions = new Float64Array((N + 1) * N);
  const transitionSums = new Float64Array((N + 1) * N);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = 0; i < pages.length; i++) {
      const page = pages[(i * 7919 + epoch * 104_729) % pages.length];
      if (page === undefined) continue;
      const features = page.features.map((unit, index) =>
        unit.filter((_, at) => !isHidden(step, index, at)),
      );
      const guess = decode({ weights, transitions }, features, page.allowed);
      update(
        { ...page, features },
        guess,
        (at, delta) => {
          transitions[at] = (transitions[at] ?? 0) + delta;
          transitionSums[at] = (transitionSums[at] ?? 0) + step * delta;
        },
        (feature, at, delta) => {
          add(weights.get(feature), at, delta);
          add(sums.get(feature), at, step * delta);
        },
      );
      step++;
    }
  }
  for (const [feature, row] of weights) average(row, sums.get(feature), step);
  average(transitions, transitionSums, step);
  return { weights, transitions };
}

function add(row: Float64Array | undefined, at: number, delta: number): void {
  if (row !== undefined) row[at] = (row[at] ?? 0) + delta;
}

function average(row: Float64Array, sum: Float64Array | undefined, steps: number): void {
  for (let i = 0; i < row.length; i++) row[i] = (row[i] ?? 0) - (sum?.[i] ?? 0) / steps;
}

function sharedFeatures(examples: readonly Example[], minGroups: number): Set<string> {
  const groups = new Map<string, Set<string>>();
  for (const { group, features } of examples) {
    for (const feature of features.flat()) {
      const seen = groups.get(feature);
      if (seen === undefined) groups.set(feature, new Set([group]));
      else seen.add(group);
    }
  }
  return new Set(
    [...groups].filter(([, seen]) => seen.size >= minGroups).map(([feature]) => feature),
  );
}

function update(
  page: Example,
  guess: readonly Label[],
  onTransition: (at: number, delta: number) => void,
  onFeature: (feature: string, at: number, delta: number) => void,
): void {
  page.labels.forEach((gold, index) => {
    const mine = guess[index] ?? 'drop';
    const right = LABELS.indexOf(gold);
    const wrong = LABELS.indexOf(mine);
    if (right !== wrong) {
      for (const feature of page.features[index] ?? []) {
        onFeature(feature, right, 1);
        onFeature(feature, wrong, -1);
      }
    }
    const rightFrom = index === 0 ? N : LABELS.indexOf(page.labels[index - 1] ?? 'drop');
    const wrongFrom = index === 0 ? N : LABELS.indexOf(guess[index - 1] ?? 'drop');
    if (right !== wrong || rightFrom !== wrongFrom) {
      onTransition(rightFrom * N + right, 1);
      onTransition(wrongFrom * N + wrong, -1);
    }
  });
}
