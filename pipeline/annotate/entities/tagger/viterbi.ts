import { CLOSES, LABEL_COUNT, OPENS, PAIRS } from './labels.ts';

const L = LABEL_COUNT;
const P = PAIRS.from.length;
const NEVER = -(2 ** 30);

/** Outside of names and at their ends: what every label that may open a sentence can follow. */
const CLOSED = Uint8Array.from(labelsWhere(CLOSES));
/** Where in `PAIRS` the pairs of each label as the second begin. */
const BLOCKS = Int32Array.from({ length: L }, (_, label) => PAIRS.to.indexOf(label));

/** The weights of neighbouring labels by joint. */
export interface Transitions {
  pairs: Int8Array;
  /** By how much, at each joint, the weights behind closed labels differ at most. */
  ranges: Int32Array;
}

function labelsWhere(is: Uint8Array): number[] {
  return [...is.keys()].filter((label) => is[label] === 1);
}

export function transitionsOf(pairs: Int8Array): Transitions {
  const ranges = Int32Array.from({ length: pairs.length / P }, (_, joint) => {
    const weights = [...pairs.subarray(joint * P, joint * P + P)].filter(
      (__, p) => OPENS[PAIRS.to[p] ?? 0] === 1,
    );
    return Math.max(...weights) - Math.min(...weights);
  });
  return { pairs, ranges };
}

/** Room for one sentence, reused; sentences longer than any before make it grow. */
let best = new Int32Array(0);
let backs = new Uint8Array(0);
/** Places in `CLOSED` of the labels that a word may follow. */
const near = new Uint8Array(CLOSED.length);

/**
 * The likeliest sequence of labels (Viterbi) for words with these scores, label by label, and joints, one a word.
 */
export function likeliest(
  scores: Int32Array,
  joints: Uint8Array,
  transitions: Transitions,
): Uint8Array {
  const length = joints.length;
  if (best.length < length * L) {
    best = new Int32Array(length * L);
    backs = new Uint8Array(length * L);
  }
  for (let j = 0; j < L; j++) best[j] = OPENS[j] === 1 ? (scores[j] ?? 0) : NEVER;
  for (let t = 1; t < length; t++) advance(t * L, joints[t] ?? 0, scores, transitions);
  return backwards(length);
}

/** Of the closed labels only those are looked at that no weight can leave behind the best one. */
function advance(
  row: number,
  joint: number,
  scores: Int32Array,
  { pairs, ranges }: Transitions,
): void {
  const count = findNear(row - L, ranges[joint] ?? 0);
  for (let j = 0; j < L; j++) {
    const block = BLOCKS[j] ?? 0;
    if (OPENS[j] === 1) opening(row, j, joint * P + block, count, pairs);
    else inside(row, j, block, joint * P, pairs);
    best[row + j] = (best[row + j] ?? 0) + (scores[row + j] ?? 0);
  }
}

/** How many closed labels are within reach of the best one; `near` has their places. */
function findNear(before: number, range: number): number {
  let top = NEVER;
  for (let c = 0; c < CLOSED.length; c++) top = Math.max(top, best[before + (CLOSED[c] ?? 0)] ?? 0);
  let count = 0;
  for (let c = 0; c < CLOSED.length; c++) {
    near[count] = c;
    if ((best[before + (CLOSED[c] ?? 0)] ?? 0) >= top - range) count++;
  }
  return count;
}

function opening(row: number, j: number, block: number, count: number, pairs: Int8Array): void {
  let most = NEVER;
  let back = 0;
  for (let n = 0; n < count; n++) {
    const c = near[n] ?? 0;
    const i = CLOSED[c] ?? 0;
    const sum = (best[row - L + i] ?? 0) + (pairs[block + c] ?? 0);
    if (sum > most) {
      most = sum;
      back = i;
    }
  }
  best[row + j] = most;
  backs[row + j] = back;
}

function inside(row: number, j: number, block: number, joint: number, pairs: Int8Array): void {
  let most = NEVER;
  let back = 0;
  for (let p = block; p < P && PAIRS.to[p] === j; p++) {
    const i = PAIRS.from[p] ?? 0;
    const sum = (best[row - L + i] ?? 0) + (pairs[joint + p] ?? 0);
    if (sum > most) {
      most = sum;
      back = i;
    }
  }
  best[row + j] = most;
  backs[row + j] = back;
}

function backwards(length: number): Uint8Array {
  const row = (length - 1) * L;
  let label = 0;
  for (let j = 1; j < L; j++) {
    if (CLOSES[j] === 1 && (best[row + j] ?? 0) > (best[row + label] ?? 0)) label = j;
  }
  const labels = new Uint8Array(length);
  for (let t = length - 1; t >= 0; t--) {
    labels[t] = label;
    label = backs[t * L + label] ?? 0;
  }
  return labels;
}
