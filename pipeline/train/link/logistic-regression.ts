/** What a model learns from: features, what is right, and how much the example counts. */
export interface Example {
  features: readonly number[];
  positive: boolean;
  weight: number;
}

const MAX_STEPS = 25;
const PRECISE = 1e-6;
/** Keeps weights small; the first feature, the bias, is hardly held back. */
const RIDGE = 1;
const RIDGE_OF_BIAS = 0.01;

/** Weights of the features by Newton's method (iteratively reweighted least squares) with a ridge penalty. */
export function logisticRegression(examples: readonly Example[], size: number): number[] {
  let weights = Array<number>(size).fill(0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = derivatives(examples, weights);
    const change = solved(hessian, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < PRECISE) break;
  }
  return weights;
}

/** The log odds that an example is positive. */
export function logOdds(features: readonly number[], weights: readonly number[]): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

function derivatives(examples: readonly Example[], weights: readonly number[]) {
  const size = weights.length;
  const gradient = weights.map((weight, i) => -ridge(i) * weight);
  const hessian = weights.map((_, i) => {
    const row = Array<number>(size).fill(0);
    row[i] = ridge(i);
    return row;
  });
  for (const { features, positive, weight } of examples) {
    const probability = 1 / (1 + Math.exp(-logOdds(features, weights)));
    const error = weight * (Number(positive) - probability);
    const curve = weight * probability * (1 - probability);
    for (const [i, value] of features.entries()) {
      if (value === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const row = hessian[i] ?? [];
      for (const [j, other] of features.entries()) row[j] = (row[j] ?? 0) + curve * value * other;
    }
  }
  return { gradient, hessian };
}

function ridge(feature: number): number {
  return feature === 0 ? RIDGE_OF_BIAS : RIDGE;
}

/** The x of A x = b, by Gaussian elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const below = rows.slice(i);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[i] ?? 0) > Math.abs(best[i] ?? 0) ? row : best,
    );
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(i, 0, pivot);
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      if (factor === 0) continue;
      for (let j = i; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    let sum = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = sum / (row[i] ?? 1);
  }
  return solution;
}
