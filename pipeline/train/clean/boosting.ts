import type { Forest, Split, Tree } from '../../clean/labels/second-look/trees.ts';

/** What a forest is learned from: a row of values for each sign, and whether it is so. */
export interface Rows {
  signs: readonly string[];
  /** Values of each sign, over all rows. */
  columns: readonly Float32Array[];
  truth: Uint8Array;
  /** How much each row counts. */
  weights: Float32Array;
}

export interface BoostingSettings {
  trees: number;
  depth: number;
  rate: number;
  /** Share of the signs that a tree may use. */
  signs: number;
  /** Weight of leaves without rows (L2). */
  damping: number;
}

const BINS = 32;

interface Binned {
  bins: Uint8Array;
  edges: number[];
}

/**
 * Boosted trees of logistic loss, second-order steps (Friedman 2001; Chen and Guestrin 2016), each asking one question a level
 * (Prokhorenkova et al. 2018). Deterministic.
 */
export function boosted(rows: Rows, settings: BoostingSettings): Forest {
  const { truth, columns, signs, weights } = rows;
  const count = truth.length;
  const binned = columns.map(binnedOf);
  const bias = priorOf(rows);
  const logits = new Float64Array(count).fill(bias);
  const gradients = new Float64Array(count);
  const curvatures = new Float64Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    for (let row = 0; row < count; row++) {
      const chance = 1 / (1 + Math.exp(-(logits[row] ?? 0)));
      const weight = weights[row] ?? 1;
      gradients[row] = weight * ((truth[row] ?? 0) - chance);
      curvatures[row] = weight * chance * (1 - chance);
    }
    const open = binned.flatMap((_, sign) => (isOpen(sign, round, settings.signs) ? [sign] : []));
    const { chosen, leafOf } = grown(binned, open, gradients, curvatures, settings);
    const leaves = leavesOf(leafOf, gradients, curvatures, settings);
    for (let row = 0; row < count; row++)
      logits[row] = (logits[row] ?? 0) + (leaves[leafOf[row] ?? 0] ?? 0);
    const splits = chosen.map(
      ({ sign, bin }): Split => ({
        sign: signs[sign] ?? '',
        threshold: binned[sign]?.edges[bin] ?? 0,
      }),
    );
    trees.push({ splits, leaves });
  }
  return { bias, trees };
}

function priorOf({ truth, weights }: Rows): number {
  const all = weights.reduce((sum, weight) => sum + weight, 2);
  const yes = truth.reduce((sum, is, row) => sum + is * (weights[row] ?? 1), 1);
  return Math.log(yes / (all - yes));
}

/** A hash decides which signs a tree may use. */
function isOpen(sign: number, round: number, share: number): boolean {
  let hash = Math.imul(sign + 1, 0x9e3779b1) ^ Math.imul(round + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return (hash >>> 0) / 2 ** 32 < share;
}

/** Values in bins of about equally many rows; `edges[b]` is the highest value of bin b. */
function binnedOf(column: Float32Array): Binned {
  const sorted = Float32Array.from(column).sort();
  const edges: number[] = [];
  for (let part = 1; part < BINS; part++) {
    const value = sorted[Math.floor((part * sorted.length) / BINS)] ?? 0;
    const edge = Math.round(value * 1000) / 1000;
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  const bins = Uint8Array.from(column, (value) => {
    let bin = 0;
    while (bin < edges.length && value > (edges[bin] ?? 0)) bin++;
    return bin;
  });
  return { bins, edges };
}

interface Chosen {
  sign: number;
  bin: number;
}

/** The questions of one tree, level by level, and the leaf of each row. */
function grown(
  binned: readonly Binned[],
  open: readonly number[],
  gradients: Float64Array,
  curvatures: Float64Array,
  { depth, damping }: BoostingSettings,
): { chosen: Chosen[]; leafOf: Uint8Array } {
  const leafOf = new Uint8Array(gradients.length);
  const chosen: Chosen[] = [];
  for (let level = 0; level < depth; level++) {
    let best: Chosen & { gain: number } = { sign: 0, bin: 0, gain: Number.NEGATIVE_INFINITY };
    for (const sign of open) {
      const { bins, edges } = binned[sign] ?? { bins: leafOf, edges: [] };
      const sums = histogram(bins, leafOf, gradients, curvatures, 1 << level);
      const split = bestBin(sums, edges.length, 1 << level, damping);
      if (split.gain > best.gain) best = { sign, ...split };
    }
    chosen.push({ sign: best.sign, bin: best.bin });
    const bins = binned[best.sign]?.bins;
    for (let row = 0; row < leafOf.length; row++)
      if ((bins?.[row] ?? 0) > best.bin) leafOf[row] = (leafOf[row] ?? 0) | (1 << level);
  }
  return { chosen, leafOf };
}

/** Sums of gradients and curvatures by leaf and bin, one behind the other. */
function histogram(
  bins: Uint8Array,
  leafOf: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  leaves: number,
): Float64Array {
  const sums = new Float64Array(leaves * BINS * 2);
  for (let row = 0; row < bins.length; row++) {
    const at = ((leafOf[row] as number) * BINS + (bins[row] as number)) * 2;
    sums[at] = (sums[at] as number) + (gradients[row] as number);
    sums[at + 1] = (sums[at + 1] as number) + (curvatures[row] as number);
  }
  return sums;
}

function bestBin(
  sums: Float64Array,
  edges: number,
  leaves: number,
  damping: number,
): { bin: number; gain: number } {
  const gains = new Float64Array(edges);
  for (let leaf = 0; leaf < leaves; leaf++) {
    const from = leaf * BINS * 2;
    let gradient = 0;
    let curvature = 0;
    for (let at = 0; at < BINS; at++) {
      gradient += sums[from + 2 * at] ?? 0;
      curvature += sums[from + 2 * at + 1] ?? 0;
    }
    let below = 0;
    let curved = 0;
    for (let bin = 0; bin < edges; bin++) {
      below += sums[from + 2 * bin] ?? 0;
      curved += sums[from + 2 * bin + 1] ?? 0;
      const above = gradient - below;
      const gain =
        (below * below) / (curved + damping) + (above * above) / (curvature - curved + damping);
      gains[bin] = (gains[bin] ?? 0) + gain;
    }
  }
  let bin = 0;
  for (let at = 1; at < edges; at++) if ((gains[at] ?? 0) > (gains[bin] ?? 0)) bin = at;
  return { bin, gain: gains[bin] ?? Number.NEGATIVE_INFINITY };
}

function leavesOf(
  leafOf: Uint8Array,
  gradients: Float64Array,
  curvatures: Float64Array,
  { depth, rate, damping }: BoostingSettings,
): number[] {
  const gradient = new Float64Array(1 << depth);
  const curvature = new Float64Array(1 << depth);
  leafOf.forEach((leaf, row) => {
    gradient[leaf] = (gradient[leaf] ?? 0) + (gradients[row] ?? 0);
    curvature[leaf] = (curvature[leaf] ?? 0) + (curvatures[row] ?? 0);
  });
  return Array.from(gradient, (sum, leaf) => {
    const step = (rate * sum) / ((curvature[leaf] ?? 0) + damping);
    return Math.round(step * 1000) / 1000;
  });
}
