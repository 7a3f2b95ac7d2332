import type { Word } from '../sentence.ts';
import { contextFeatures } from './context-features.ts';
import { joined } from './hash.ts';
import type { WordFeatures } from './word-features.ts';

/** Stands for what is before and after a sentence. */
export const BOUNDARY = '\u0003';

/** What a neighbour's features are joined with, by where it stands. */
export const NEAR = [-1, 1] as const;
export const FAR = [-2, 2] as const;

/** The features that a neighbour's own make for a word it stands beside. */
export function beside(hashes: Uint32Array, offset: number): Uint32Array {
  return hashes.map((hash) => joined(hash, offset));
}

/** All features of each word of a sentence, as hashes: `push(at, hash)`. */
export function sentenceFeatures(
  words: readonly Word[],
  known: readonly WordFeatures[],
  boundary: WordFeatures,
  push: (at: number, hash: number) => void,
): void {
  for (const [i, word] of known.entries()) {
    for (const hash of word.own) push(i, hash);
    for (const offset of NEAR) {
      for (const hash of beside((known[i + offset] ?? boundary).near, offset)) push(i, hash);
    }
    for (const offset of FAR) {
      for (const hash of beside((known[i + offset] ?? boundary).far, offset)) push(i, hash);
    }
  }
  const traits = known.map((word) => word.traits);
  contextFeatures(words, traits, boundary.traits, (at, features) => {
    for (const hash of features.hashes()) push(at, hash);
  });
}
