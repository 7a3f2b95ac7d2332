import type { FeatureHashes } from './feature-hashes.ts';
import type { TaggerModel } from './model.ts';

const SLOTS_A_FEATURE = 2;
/** A row's start and length share a number; a feature has fewer weights than this, one for each label at most. */
const LENGTH_BITS = 5;
const MIDDLE = 128;
/** Bits of a hash that tell whether a feature may be known: few enough that the processor has them at hand. */
const SKETCH_BITS = 21;

/** The weights of features behind a hash table, laid out so that a look-up touches little memory. */
export interface FeatureRows {
  mask: number;
  /** A bit for each beginning of a hash, 1 if some feature's hash begins so: most features asked for are unknown. */
  sketch: Uint32Array;
  /** Two numbers a slot: a feature's hash, and its row's start and length; a length of 0 where the slot is free. */
  slots: Uint32Array;
  /** Labels and weights, a byte each. */
  cells: Uint16Array;
}

export function featureRows({ hashes, counts, labels, weights }: TaggerModel): FeatureRows {
  const bits = Math.ceil(Math.log2(Math.max(2, hashes.length * SLOTS_A_FEATURE)));
  const mask = 2 ** bits - 1;
  const slots = new Uint32Array(2 * (mask + 1));
  const sketch = new Uint32Array(2 ** (SKETCH_BITS - 5));
  let start = 0;
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i] ?? 0;
    const count = counts[i] ?? 0;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = (start << LENGTH_BITS) | count;
    start += count;
    const bit = hash >>> (32 - SKETCH_BITS);
    sketch[bit >>> 5] = (sketch[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const cells = Uint16Array.from(labels, (label, k) => label * 256 + (weights[k] ?? 0) + MIDDLE);
  return { mask, sketch, slots, cells };
}

/** Adds the weights of all the features to the scores of the word whose scores begin at `from`. */
export function addRows(
  rows: FeatureRows,
  { list, length }: FeatureHashes,
  scores: Int32Array,
  from: number,
): void {
  for (let i = 0; i < length; i++) {
    const hash = list[i] ?? 0;
    if (mayBeKnown(rows.sketch, hash)) addRow(rows, hash, scores, from);
  }
}

function mayBeKnown(sketch: Uint32Array, hash: number): boolean {
  const bit = hash >>> (32 - SKETCH_BITS);
  return (((sketch[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
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
    const start = row >>> LENGTH_BITS;
    const end = start + (row & ((1 << LENGTH_BITS) - 1));
    for (let k = start; k < end; k++) {
      const cell = cells[k] ?? 0;
      const at = from + (cell >> 8);
      scores[at] = (scores[at] ?? 0) + (cell & 255) - MIDDLE;
    }
    return;
  }
}
