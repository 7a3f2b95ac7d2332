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

/** Weights of every label for one unit's features, by their numbers. */
export function scores(model: Pick<Model, 'weights'>, unit: readonly number[]): Float64Array {
  const total = new Float64Array(N);
  for (const feature of unit) {
    for (let i = 0; i < N; i++) total[i] = (total[i] ?? 0) + (model.weights[feature * N + i] ?? 0);
  }
  return total;
}

/**
 * The best sequence of labels (Viterbi). `allowed[i]` restricts unit i; null leaves it free.
 * Linear in the number of units.
 */
export function decode(
  model: Pick<Model, 'weights' | 'transitions'>,
  units: readonly (readonly number[])[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const back: Uint8Array[] = [];
  let best = new Float64Array(N);
  units.forEach((unit, index) => {
    const emission = scores(model, unit);
    const choice = allowed[index] ?? null;
    const next = new Float64Array(N).fill(Number.NEGATIVE_INFINITY);
    const from = new Uint8Array(N);
    for (let to = 0; to < N; to++) {
      const label = LABELS[to];
      if (choice !== null && label !== undefined && !choice.includes(label)) continue;
      for (let previous = 0; previous < (index === 0 ? 1 : N); previous++) {
        const row = index === 0 ? N : previous;
        const step = model.transitions[row * N + to] ?? 0;
        const score = (best[previous] ?? 0) + step + (emission[to] ?? 0);
        if (score > (next[to] ?? 0)) {
          next[to] = score;
          from[to] = previous;
        }
      }
    }
    back.push(from);
    best = next;
  });
  return walkBack(best, back);
}

function walkBack(last: Float64Array, back: readonly Uint8Array[]): Label[] {
  let at = last.indexOf(Math.max(...last));
  const labels: Label[] = [];
  for (let index = back.length - 1; index >= 0; index--) {
    labels.push(LABELS[at] ?? 'drop');
    at = back[index]?.[at] ?? 0;
  }
  return labels.reverse();
}
