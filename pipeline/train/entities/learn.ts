import { LABEL_COUNT, PAIRS } from '../../annotate/entities/tagger/labels.ts';
import { JOINTS } from '../../annotate/entities/tagger/transition-kinds.ts';
import { Chain } from './chain.ts';

const L = LABEL_COUNT;

/** A sentence's labels, and the numbers of its words' features: those of word `i` are `features[starts[i]…starts[i+1]]`. */
export interface Encoded {
  labels: Uint8Array;
  joints: Uint8Array;
  starts: Uint32Array;
  features: Int32Array;
}

export interface Settings {
  epochs: number;
  /** Step size of the follow-the-regularised-leader rule. */
  rate: number;
  /** Keeps first steps small. */
  damping: number;
  /** Weights whose evidence stays below are 0. */
  l1: number;
  l2: number;
  /** Orders the sentences. */
  random: () => number;
}

/** Weights that learn one by one at their own pace (McMahan et al. 2013), many of them exactly 0. */
class Weights {
  readonly values: Float32Array;
  private readonly sums: Float32Array;
  private readonly roots: Float32Array;
  private readonly settings: Settings;

  constructor(size: number, settings: Settings) {
    this.values = new Float32Array(size);
    this.sums = new Float32Array(size);
    this.roots = new Float32Array(size);
    this.settings = settings;
  }

  learn(at: number, gradient: number): void {
    const { rate, damping, l1, l2 } = this.settings;
    const root = this.roots[at] ?? 0;
    const next = Math.sqrt(root * root + gradient * gradient);
    const sum = (this.sums[at] ?? 0) + gradient - ((next - root) / rate) * (this.values[at] ?? 0);
    this.sums[at] = sum;
    this.roots[at] = next;
    const beyond = sum > l1 ? sum - l1 : sum < -l1 ? sum + l1 : 0;
    this.values[at] = -beyond / ((damping + next) / rate + l2);
  }
}

export interface Learnt {
  /** By feature, then label. */
  weights: Float32Array;
  /** By pair of labels. */
  pairs: Float32Array;
}

/** Gradients as small as this change nothing but the time that training takes. */
const NEGLIGIBLE = 0.002;

function isNegligible(gradient: number): boolean {
  return gradient < NEGLIGIBLE && gradient > -NEGLIGIBLE;
}

/** The mean of the weights at several moments, less at the mercy of the last sentences than those at the end. */
class Mean {
  private readonly sums: Float64Array;
  private moments = 0;

  constructor(size: number) {
    this.sums = new Float64Array(size);
  }

  take(values: Float32Array): void {
    this.moments++;
    for (let i = 0; i < values.length; i++) this.sums[i] = (this.sums[i] ?? 0) + (values[i] ?? 0);
  }

  values(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.moments);
  }
}

const MOMENTS_AN_EPOCH = 4;

/** Weights of a linear-chain conditional random field for the sentences, learnt in an order of their own. */
export function learn(
  sentences: readonly Encoded[],
  featureCount: number,
  settings: Settings,
  told: (epoch: number) => void = () => {},
): Learnt {
  const weights = new Weights(featureCount * L, settings);
  const pairs = new Weights(JOINTS.length * PAIRS.from.length, { ...settings, l1: 0 });
  const { random } = settings;
  const order = sentences.map((_, i) => i);
  const chain = new Chain();
  const mean = new Mean(weights.values.length);
  const pairMean = new Mean(pairs.values.length);
  const moment = Math.ceil(order.length / MOMENTS_AN_EPOCH);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, random);
    for (const [n, i] of order.entries()) {
      const sentence = sentences[i];
      if (sentence) step(sentence, weights, pairs, chain);
      if (epoch === 1 || (n % moment !== moment - 1 && n !== order.length - 1)) continue;
      mean.take(weights.values);
      pairMean.take(pairs.values);
    }
    told(epoch);
  }
  return { weights: mean.values(), pairs: pairMean.values() };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

let scores = new Float64Array(0);
const pairFactors = new Float64Array(JOINTS.length * PAIRS.from.length);

/** Learns from one sentence: the weights move from what they expect towards what is so. */
function step(sentence: Encoded, weights: Weights, pairs: Weights, chain: Chain): void {
  const { labels, joints, starts, features } = sentence;
  score(sentence, weights.values);
  for (const joint of new Set(joints)) {
    const end = (joint + 1) * PAIRS.from.length;
    for (let p = end - PAIRS.from.length; p < end; p++)
      pairFactors[p] = Math.exp(pairs.values[p] ?? 0);
  }
  chain.expect(scores, joints, pairFactors);
  for (let t = 0; t < labels.length; t++) {
    const gold = labels[t] ?? 0;
    for (let j = 0; j < L; j++) {
      const gradient = (chain.marginals[t * L + j] ?? 0) - (j === gold ? 1 : 0);
      if (isNegligible(gradient)) continue;
      for (let f = starts[t] ?? 0; f < (starts[t + 1] ?? 0); f++) {
        weights.learn((features[f] ?? 0) * L + j, gradient);
      }
    }
  }
  learnPairs(labels, joints, pairs, chain);
}

/** Fills `scores` for the sentence's words, label by label. */
function score({ labels, starts, features }: Encoded, values: Float32Array): void {
  if (scores.length < labels.length * L) scores = new Float64Array(labels.length * L);
  scores.fill(0, 0, labels.length * L);
  for (let t = 0; t < labels.length; t++) {
    const row = t * L;
    for (let f = starts[t] ?? 0; f < (starts[t + 1] ?? 0); f++) {
      const base = (features[f] ?? 0) * L;
      for (let j = 0; j < L; j++) {
        scores[row + j] = (scores[row + j] ?? 0) + (values[base + j] ?? 0);
      }
    }
  }
}

const PAIR_NUMBERS = new Map(
  Array.from(PAIRS.from, (from, p) => [from * L + (PAIRS.to[p] ?? 0), p] as const),
);

function learnPairs(labels: Uint8Array, joints: Uint8Array, pairs: Weights, chain: Chain): void {
  const size = PAIRS.from.length;
  for (let t = 1; t < labels.length; t++) {
    const pair = PAIR_NUMBERS.get((labels[t - 1] ?? 0) * L + (labels[t] ?? 0)) ?? 0;
    const at = (joints[t] ?? 0) * size + pair;
    chain.pairs[at] = (chain.pairs[at] ?? 0) - 1;
  }
  for (const joint of new Set(joints)) {
    for (let p = joint * size; p < (joint + 1) * size; p++) {
      const gradient = chain.pairs[p] ?? 0;
      if (!isNegligible(gradient)) pairs.learn(p, gradient);
    }
  }
}
