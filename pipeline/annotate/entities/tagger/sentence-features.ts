import type { Word } from '../sentence.ts';
import { contextFeatures } from './context-features.ts';
import { joined } from './hash.ts';
import { MARGIN, SentenceTraits } from './sentence-traits.ts';
import { TRAIT_COUNT } from './traits.ts';
import type { WordFeatures } from './word-features.ts';

/** Stands for what is before and after a sentence. */
export const BOUNDARY = '\u0003';

/** What a neighbour's features are joined with, by where it stands. */
export const NEAR = [-1, 1] as const;
export const FAR = [-2, 2] as const;

const traits = new SentenceTraits();

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
      for (const hash of (known[i + offset] ?? boundary).near) push(i, joined(hash, offset) >>> 0);
    }
    for (const offset of FAR) {
      for (const hash of (known[i + offset] ?? boundary).far) push(i, joined(hash, offset) >>> 0);
    }
  }
  traits.open(known.length);
  const hashes = new Int32Array((known.length + 2 * MARGIN) * TRAIT_COUNT);
  for (let i = -MARGIN; i < known.length + MARGIN; i++) {
    const own = (known[i] ?? boundary).traits;
    const start = (i + MARGIN) * TRAIT_COUNT;
    hashes.set(own.hashes, start);
    traits.put(i, own.signs, start);
  }
  traits.close(hashes);
  contextFeatures(words, traits, (at, features) => {
    for (const hash of features.hashes()) push(at, hash);
  });
}
