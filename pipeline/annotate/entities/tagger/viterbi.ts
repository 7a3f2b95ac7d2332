import { CLOSES, LABEL_COUNT, OPENS, PAIRS } from './labels.ts';

const L = LABEL_COUNT;
const P = PAIRS.from.length;
const NEVER = -(2 ** 30);

/** Room for one sentence, reused; sentences longer than any before make it grow. */
let best = new Int32Array(0);
let backs = new Uint8Array(0);

/**
 * The likeliest sequence of labels (Viterbi) for words with these scores, label by label, and joints; `pairs` are the
 * weights of neighbouring labels by joint.
 */
export function likeliest(scores: Int32Array, joints: Uint8Array, pairs: Int8Array): Uint8Array {
  const length = joints.length;
  if (best.length < length * L) {
    best = new Int32Array(length * L);
    backs = new Uint8Array(length * L);
  }
  for (let j = 0; j < L; j++) best[j] = OPENS[j] === 1 ? (scores[j] ?? 0) : NEVER;
  for (let t = 1; t < length; t++) advance(t * L, (joints[t] ?? 0) * P, scores, pairs);
  return backwards(length);
}

function advance(row: number, joint: number, scores: Int32Array, pairs: Int8Array): void {
  const { from, to } = PAIRS;
  const before = row - L;
  let p = 0;
  while (p < P) {
    const j = to[p] ?? 0;
    let most = NEVER;
    let back = 0;
    for (; p < P && to[p] === j; p++) {
      const i = from[p] ?? 0;
      const sum = (best[before + i] ?? 0) + (pairs[joint + p] ?? 0);
      if (sum > most) {
        most = sum;
        back = i;
      }
    }
    best[row + j] = most + (scores[row + j] ?? 0);
    backs[row + j] = back;
  }
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
