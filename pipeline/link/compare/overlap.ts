/** Numbers in ascending order, with weights. */
interface Weighted {
  terms: Int32Array;
  weights: Int32Array;
}

/** Sum of the weights of what both have, by the smaller weight. */
export function sharedWeight(a: Weighted, b: Weighted): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (x === y) sum += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}

/** Cosine of two vectors. */
export function cosine(a: Weighted, b: Weighted): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    const [x, y] = [a.terms[i] ?? 0, b.terms[j] ?? 0];
    if (x === y) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0);
    else if (x < y) i++;
    else j++;
  }
  return sum === 0 ? 0 : sum / Math.sqrt(squares(a.weights) * squares(b.weights));
}

function squares(weights: Int32Array): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return sum;
}

export function total(numbers: Int32Array): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** How many of two lists in ascending order both have. */
export function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) {
      count++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return count;
}

/** Length of the longest common subsequence; the time it takes grows with the product of the lengths. */
export function commonInOrder(a: Int32Array, b: Int32Array): number {
  const row = new Uint16Array(b.length + 1);
  for (const stem of a) {
    let diagonal = 0;
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1] ?? 0;
      row[j + 1] = stem === b[j] ? diagonal + 1 : Math.max(above, row[j] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
