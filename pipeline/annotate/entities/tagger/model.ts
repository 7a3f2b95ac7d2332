import type { WordTable } from './word-table.ts';

/** What the tagger has learnt. Weights are whole numbers, so that sums are the same on every machine. */
export interface TaggerModel {
  table: WordTable;
  /** The features' hashes, in ascending order. */
  hashes: Uint32Array;
  /** How many labels each feature has a weight for. */
  counts: Uint8Array;
  /** The features' labels and weights, feature after feature. */
  labels: Uint8Array;
  weights: Int8Array;
  /** Weights of pairs of labels, by the second word's joint, in the order of `PAIRS`. */
  pairs: Int8Array;
}
