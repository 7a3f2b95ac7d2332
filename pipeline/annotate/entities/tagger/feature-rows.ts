import type { TaggerModel } from './model.ts';

const SLOTS_A_FEATURE = 2;

/** The model's features behind a hash table: `addTo(scores, from, hash)` adds a feature's weights to a word's scores. */
export function featureRows({ hashes, counts, labels, weights }: TaggerModel): {
  addTo(scores: Int32Array | Int16Array, from: number, hash: number): void;
} {
  const bits = Math.ceil(Math.log2(Math.max(2, hashes.length * SLOTS_A_FEATURE)));
  const mask = (1 << bits) - 1;
  const keys = new Uint32Array(mask + 1);
  const starts = new Int32Array(mask + 1).fill(-1);
  const ends = new Int32Array(mask + 1);
  let start = 0;
  for (const [i, hash] of hashes.entries()) {
    let slot = hash & mask;
    while ((starts[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    starts[slot] = start;
    start += counts[i] ?? 0;
    ends[slot] = start;
  }
  return {
    addTo(scores, from, hash) {
      let slot = hash & mask;
      for (;;) {
        const row = starts[slot] ?? -1;
        if (row < 0) return;
        if (keys[slot] === hash) {
          const end = ends[slot] ?? row;
          for (let k = row; k < end; k++) {
            const at = from + (labels[k] ?? 0);
            scores[at] = (scores[at] ?? 0) + (weights[k] ?? 0);
          }
          return;
        }
        slot = (slot + 1) & mask;
      }
    },
  };
}
