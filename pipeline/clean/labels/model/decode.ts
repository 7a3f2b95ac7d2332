/** What a unit can be to the model; the rules refine `drop` and the short ones around the headline later. */
export const LABELS = ['headline', 'lead', 'body', 'intertitle', 'caption', 'drop'] as const;
export type Label = (typeof LABELS)[number];

export interface Model {
  /** Feature → its number. */
  features: ReadonlyMap<string, number>;
  /** Weight of label `l` for feature number `f` at `[f * labels + l]`. */
  weights: Float64Array;
  /** Weight of label `b` behind label `a` at `[a * labels + b]`; row `labels` is the page's start. */
  transitions: Float64Array;
}

const N = LABELS.length;

/** The numbers of the features the model knows, unit by unit. */
export function known(
  model: Pick<Model, 'features'>,
  features: readonly (readonly string[])[],
): number[][] {
  return features.map((unit) => {
    const numbers: number[] = [];
    for (const feature of unit) {
      const number = model.features.get(feature);
      if (number !== undefined) numbers.push(number);
    }
    return numbers;
  });
}

const NO_SCORES: readonly number[] = LABELS.map(() => 0);

/** Weights of every label for one unit's features, by their numbers. */
export function scores(
  { weights }: Pick<Model, 'weights'>,
  unit: readonly number[],
): readonly number[] {
  if (unit.length === 0) return NO_SCORES;
  const total = [...NO_SCORES];
  for (const feature of unit) {
    for (let i = 0; i < N; i++) total[i] = (total[i] ?? 0) + (weights[feature * N + i] ?? 0);
  }
  return total;
}

/** The best sequence of labels for units with these features. */
export function decode(
  model: Pick<Model, 'weights' | 'transitions'>,
  units: readonly (readonly number[])[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  return bestLabels(
    model,
    units.map((unit) => scores(model, unit)),
    allowed,
  );
}

/**
 * The best sequence of labels (Viterbi) for units with these scores. `allowed[i]` restricts unit i; null leaves it free.
 * Linear in the number of units.
 */
export function bestLabels(
  { transitions }: Pick<Model, 'transitions'>,
  units: readonly (readonly number[])[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  /** For each unit and label, the label before on the best way there. */
  const back = new Uint8Array(units.length * N);
  let best = new Float64Array(N);
  let next = new Float64Array(N);
  units.forEach((unit, index) => {
    const choice = allowed[index] ?? null;
    for (let to = 0; to < N; to++) {
      const label = LABELS[to];
      let highest = Number.NEGATIVE_INFINITY;
      if (choice === null || (label !== undefined && choice.includes(label))) {
        for (let previous = 0; previous < (index === 0 ? 1 : N); previous++) {
          const row = index === 0 ? N : previous;
          const step = transitions[row * N + to] ?? 0;
          const score = (best[previous] ?? 0) + step + (unit[to] ?? 0);
          if (score > highest) {
            highest = score;
            back[index * N + to] = previous;
          }
        }
      }
      next[to] = highest;
    }
    [best, next] = [next, best];
  });
  return walkBack(best, back);
}

function walkBack(last: Float64Array, back: Uint8Array): Label[] {
  let at = last.indexOf(Math.max(...last));
  const labels: Label[] = [];
  for (let from = back.length - N; from >= 0; from -= N) {
    labels.push(LABELS[at] ?? 'drop');
    at = back[from + at] ?? 0;
  }
  return labels.reverse();
}
