import type { TaggerModel } from './model.ts';

const SLOTS_A_FEATURE = 1.5;
/** A row's start and length share a number; a feature has fewer weights than this, one for each label at most. */
const LENGTH_BITS = 5;
const MIDDLE = 128;
/** Bits of a hash that tell whether a feature may be known: few enough that the processor has them at hand. */
const SKETCH_BITS = 21;

/** The weights of features behind a hash table, laid out so that a look-up touches little memory. */
export interface FeatureRows {
  mask: number;
  /** A bit for each beginning of a hash, 1 if some feature's hash begins so: a third of the features asked for are unknown. */
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

/** So many features are asked for at a time, and this is what the table says of them. */
const ROOM = 64;
const asked = new Uint32Array(ROOM);
const keys = new Uint32Array(ROOM);
const places = new Uint32Array(ROOM);

/**
 * Adds the weights of the first `length` features to the scores of the word whose scores begin at `to`. The table is
 * asked for many before any answer is used, so that the processor waits for its memory once and not for each.
 */
export function addFeatures(
  rows: FeatureRows,
  hashes: Uint32Array,
  length: number,
  scores: Int32Array,
  to: number,
): void {
  for (let from = 0; from < length; from += ROOM) {
    const count = ask(rows, hashes, from, Math.min(length, from + ROOM));
    for (let i = 0; i < count; i++) {
      const hash = asked[i] ?? 0;
      const place = keys[i] === hash ? (places[i] ?? 0) : placeOf(rows, hash);
      addRow(rows, place, scores, to);
    }
  }
}

/** Looks where each feature's row should be, and returns for how many. */
function ask(
  { mask, sketch, slots }: FeatureRows,
  hashes: Uint32Array,
  from: number,
  to: number,
): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const hash = hashes[i] ?? 0;
    asked[count] = hash;
    count += bitOf(sketch, hash);
  }
  for (let i = 0; i < count; i++) {
    const slot = 2 * ((asked[i] ?? 0) & mask);
    keys[i] = slots[slot] ?? 0;
    places[i] = slots[slot + 1] ?? 0;
  }
  return count;
}

/** 0 where no feature is known whose hash begins as this one does. */
function bitOf(sketch: Uint32Array, hash: number): number {
  const bit = hash >>> (32 - SKETCH_BITS);
  return ((sketch[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
}

/** Start and length of the feature's row; a length of 0 if it has none. */
function placeOf({ mask, slots }: FeatureRows, hash: number): number {
  let slot = hash & mask;
  while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== hash) slot = (slot + 1) & mask;
  return slots[2 * slot + 1] ?? 0;
}

function addRow({ cells }: FeatureRows, place: number, scores: Int32Array, from: number): void {
  const start = place >>> LENGTH_BITS;
  const end = start + (place & (2 ** LENGTH_BITS - 1));
  for (let k = start; k < end; k++) {
    const cell = cells[k] ?? 0;
    const at = from + (cell >> 8);
    scores[at] = (scores[at] ?? 0) + (cell & 255) - MIDDLE;
  }
}
