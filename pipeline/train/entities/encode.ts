import type { Word } from '../../annotate/entities/sentence.ts';
import { BOUNDARY, sentenceFeatures } from '../../annotate/entities/tagger/sentence-features.ts';
import { JOINT_BITS } from '../../annotate/entities/tagger/traits.ts';
import { type WordFeatures, wordFeatures } from '../../annotate/entities/tagger/word-features.ts';
import type { WordTable } from '../../annotate/entities/tagger/word-table.ts';
import type { Example } from './examples.ts';
import { FeatureIndex } from './feature-index.ts';
import type { Encoded } from './learn.ts';

/** The examples with numbers for features, and the features' hashes by their numbers; those of fewer than `fewest` words are left out. */
export function encode(
  examples: readonly Example[],
  table: WordTable,
  fewest: number,
): { sentences: Encoded[]; hashes: readonly number[] } {
  const memory = new Map<string, WordFeatures>();
  const known = (word: string): WordFeatures => {
    const features = memory.get(word) ?? wordFeatures(table, word);
    memory.set(word, features);
    return features;
  };
  const each = (words: readonly Word[], push: (at: number, hash: number) => void): void =>
    sentenceFeatures(
      words,
      words.map((word) => known(word.text)),
      known(BOUNDARY),
      push,
    );
  const index = frequent(examples, each, fewest);
  const sentences = examples.map(({ words, labels }) => {
    const lists: number[][] = words.map(() => []);
    each(words, (at, hash) => {
      const number = index.find(hash);
      if (number >= 0) lists[at]?.push(number);
    });
    const joints = Uint8Array.from(words, (word) => known(word.text).traits.signs >> JOINT_BITS);
    return { labels, joints, ...flat(lists) };
  });
  return { sentences, hashes: index.hashes };
}

function frequent(
  examples: readonly Example[],
  each: (words: readonly Word[], push: (at: number, hash: number) => void) => void,
  fewest: number,
): FeatureIndex {
  const all = new FeatureIndex();
  const counts: number[] = [];
  for (const { words } of examples) {
    each(words, (_, hash) => {
      const number = all.add(hash);
      counts[number] = (counts[number] ?? 0) + 1;
    });
  }
  const index = new FeatureIndex();
  for (const [number, hash] of all.hashes.entries()) {
    if ((counts[number] ?? 0) >= fewest) index.add(hash);
  }
  return index;
}

function flat(lists: readonly number[][]): { starts: Uint32Array; features: Int32Array } {
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return { starts, features: Int32Array.from(lists.flat()) };
}
