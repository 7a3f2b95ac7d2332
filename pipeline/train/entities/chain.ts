import { CLOSES, LABEL_COUNT, OPENS, PAIRS } from '../../annotate/entities/tagger/labels.ts';
import { JOINTS } from '../../annotate/entities/tagger/transition-kinds.ts';

const L = LABEL_COUNT;

/** Room for the sums over all label sequences of a sentence, reused from sentence to sentence. */
export class Chain {
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private factors = new Float64Array(0);
  /** How likely each word has each label, label by label. */
  marginals = new Float64Array(0);
  /** How often each pair of labels is expected, by the second word's joint, in the order of `PAIRS`. */
  readonly pairs = new Float64Array(JOINTS.length * PAIRS.from.length);

  /**
   * Fills `marginals` and `pairs` for a sentence of `length` words from its words' scores and the exponentials of the
   * pairs' weights (Lafferty et al. 2001; probabilities scaled word by word).
   */
  expect(scores: Float64Array, joints: Uint8Array, pairFactors: Float64Array): void {
    const length = joints.length;
    this.reserve(length * L);
    this.toFactors(scores, length);
    this.sumForward(joints, pairFactors);
    this.sumBackward(joints, pairFactors);
  }

  private reserve(size: number): void {
    if (this.forward.length >= size) return;
    this.forward = new Float64Array(size);
    this.backward = new Float64Array(size);
    this.factors = new Float64Array(size);
    this.marginals = new Float64Array(size);
  }

  private toFactors(scores: Float64Array, length: number): void {
    for (let t = 0; t < length; t++) {
      let most = Number.NEGATIVE_INFINITY;
      for (let j = 0; j < L; j++) most = Math.max(most, scores[t * L + j] ?? 0);
      for (let j = 0; j < L; j++)
        this.factors[t * L + j] = Math.exp((scores[t * L + j] ?? 0) - most);
    }
  }

  private sumForward(joints: Uint8Array, pairFactors: Float64Array): void {
    const length = joints.length;
    const { forward, factors } = this;
    const { from, to } = PAIRS;
    for (let t = 0; t < length; t++) {
      const row = t * L;
      if (t === 0) {
        for (let j = 0; j < L; j++) forward[j] = (factors[j] ?? 0) * (OPENS[j] ?? 0);
      } else {
        forward.fill(0, row, row + L);
        const joint = (joints[t] ?? 0) * from.length;
        for (let p = 0; p < from.length; p++) {
          const j = row + (to[p] ?? 0);
          forward[j] =
            (forward[j] ?? 0) +
            (forward[row - L + (from[p] ?? 0)] ?? 0) * (pairFactors[joint + p] ?? 0);
        }
        for (let j = row; j < row + L; j++) forward[j] = (forward[j] ?? 0) * (factors[j] ?? 0);
      }
      if (t === length - 1)
        for (let j = 0; j < L; j++) forward[row + j] = (forward[row + j] ?? 0) * (CLOSES[j] ?? 0);
      this.scale(forward, row);
    }
  }

  private sumBackward(joints: Uint8Array, pairFactors: Float64Array): void {
    const length = joints.length;
    const { forward, backward, factors, marginals, pairs } = this;
    const { from, to } = PAIRS;
    pairs.fill(0);
    const weighed = new Float64Array(L);
    for (let j = 0; j < L; j++) backward[(length - 1) * L + j] = CLOSES[j] ?? 0;
    for (let t = length - 1; t >= 0; t--) {
      const row = t * L;
      for (let j = 0; j < L; j++)
        marginals[row + j] = (forward[row + j] ?? 0) * (backward[row + j] ?? 0);
      this.scale(marginals, row);
      if (t === 0) break;
      for (let j = 0; j < L; j++) weighed[j] = (factors[row + j] ?? 0) * (backward[row + j] ?? 0);
      backward.fill(0, row - L, row);
      const joint = (joints[t] ?? 0) * from.length;
      let sum = 0;
      for (let p = 0; p < from.length; p++) {
        const i = row - L + (from[p] ?? 0);
        const step = (pairFactors[joint + p] ?? 0) * (weighed[to[p] ?? 0] ?? 0);
        backward[i] = (backward[i] ?? 0) + step;
        sum += (forward[i] ?? 0) * step;
      }
      for (let p = 0; p < from.length; p++) {
        const step = (pairFactors[joint + p] ?? 0) * (weighed[to[p] ?? 0] ?? 0);
        pairs[joint + p] =
          (pairs[joint + p] ?? 0) + ((forward[row - L + (from[p] ?? 0)] ?? 0) * step) / sum;
      }
      this.scale(backward, row - L);
    }
  }

  /** Scales a row so that it sums to 1. */
  private scale(values: Float64Array, row: number): void {
    let sum = 0;
    for (let j = row; j < row + L; j++) sum += values[j] ?? 0;
    for (let j = row; j < row + L; j++) values[j] = (values[j] ?? 0) / sum;
  }
}
