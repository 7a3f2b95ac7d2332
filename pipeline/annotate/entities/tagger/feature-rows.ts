import type { TaggerModel } from './model.ts';

const SLOTS_A_FEATURE = 2;
/** A row's start and length share a number; a feature has fewer weights than this, one for each label at most. */
const MOST_WEIGHTS = 32;
const MIDDLE = 128;

/** The weights of features behind a hash table, laid out so that a look-up touches little memory. */
export interface FeatureRows {
  mask: number;
  /** Two numbers a slot: a feature's hash, and its row's start and length; a length of 0 where the slot is free. */
  slots: Uint32Array;
  /** Labels and weights, a byte each. */
  cells: Uint16Array;
}

export function featureRows({ hashes, counts, labels, weights }: TaggerModel): FeatureRows {
  const bits = Math.ceil(Math.log2(Math.max(2, hashes.length * SLOTS_A_FEATURE)));
  const mask = 2 ** bits - 1;
  const slots = new Uint32Array(2 * (mask + 1));
  let start = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    const count = counts[i] ?? 0;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = start * MOST_WEIGHTS + count;
    start += count;
  }
  const cells = Uint16Array.from(labels, (label, k) => label * 256 + (weights[k] ?? 0) + MIDDLE);
  return { mask, slots, cells };
}

/** Adds the feature's weights to the scores of the word whose scores begin at `from`. */
export function addRow(
  { mask, slots, cells }: FeatureRows,
  hash: number,
  scores: Int32Array,
  from: number,
): void {
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[2 * slot + 1] ?? 0;
    if (row === 0) return;
    if (slots[2 * slot] !== hash) continue;
    const start = Math.floor(row / MOST_WEIGHTS);
    const end = start + (row % MOST_WEIGHTS);
    for (let k = start; k < end; k++) {
      const cell = cells[k] ?? 0;
      const at = from + (cell >> 8);
      scores[at] = (scores[at] ?? 0) + (cell & 255) - MIDDLE;
    }
    return;
  }
}
