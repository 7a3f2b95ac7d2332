/** Signs that hold for a case, whether it is one, and how much it counts. */
export interface Example {
  signs: readonly string[];
  right: boolean;
  weight: number;
}

/** A weight a sign, and where to start from. */
export interface Weights {
  bias: number;
  signs: Map<string, number>;
}

/** How likely the signs make a case, 0 to 1. */
export function likelihood({ bias, signs: weights }: Weights, signs: readonly string[]): number {
  const sum = signs.reduce((total, sign) => total + (weights.get(sign) ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

const STEPS = 600;
const RATE = 0.5;

/**
 * Logistic regression with L2 of strength `ridge` on all weights but the bias, by gradient descent with momentum from
 * zero: the same weights every time.
 */
export function learn(examples: readonly Example[], ridge: number): Weights {
  const names = [...new Set(examples.flatMap(({ signs }) => signs))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ signs }) => signs.map((sign) => index.get(sign) ?? 0));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const values = new Float64Array(names.length + 1);
  const speed = new Float64Array(names.length + 1);
  for (let step = 0; step < STEPS; step++) {
    const slope = values.map((value, i) => (i === names.length ? 0 : (ridge * value) / total));
    examples.forEach(({ right, weight }, n) => {
      const own = [...(rows[n] ?? []), names.length];
      const sum = own.reduce((z, i) => z + (values[i] ?? 0), 0);
      const off = (weight * (1 / (1 + Math.exp(-sum)) - (right ? 1 : 0))) / total;
      for (const i of own) slope[i] = (slope[i] ?? 0) + off;
    });
    for (let i = 0; i <= names.length; i++) {
      speed[i] = 0.9 * (speed[i] ?? 0) - RATE * (slope[i] ?? 0);
      values[i] = (values[i] ?? 0) + (speed[i] ?? 0);
    }
  }
  return {
    bias: values[names.length] ?? 0,
    signs: new Map(names.map((name, i) => [name, values[i] ?? 0])),
  };
}
