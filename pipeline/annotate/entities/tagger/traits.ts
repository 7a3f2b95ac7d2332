import { first, hashOf, joined, met, second } from './hash.ts';

/** What of a word combines with its neighbours. */
export interface WordTraits {
  /** Whether it is capital and telling, and its joint, in bits. */
  signs: number;
  /** What `TRAIT` names. */
  hashes: Int32Array;
}

/** Begins with a capital letter. */
export const CAPITAL = 1;
/** Rare enough to tell what a sentence is about. */
export const TELLING = 2;
/** Above these bits lies the number of the kind of words by which names go on. */
export const JOINT_BITS = 2;

/** Hashes of what is said of a word. */
export interface TraitHashes {
  word: number;
  shape: number;
  suffix: number;
  cluster: number;
  group: number;
  kinds: number;
}

/**
 * Where each of a word's numbers lies: hashes as the first or the second of two that are joined, features that want one
 * hash of a neighbour more, and whole features.
 */
export const TRAIT = {
  firstShape: 0,
  firstWord: 1,
  firstGroup: 2,
  firstKinds: 3,
  shape: 4,
  word: 5,
  group: 6,
  kinds: 7,
  cluster: 8,
  suffix: 9,
  wordsBefore: 10,
  wordsAfter: 11,
  wordBeforeOutline: 12,
  outlineWordAfter: 13,
  wordBeforeSuffix: 14,
  clustersBefore: 15,
  clustersAfter: 16,
  wordBeforeCluster: 17,
  clusterWordAfter: 18,
  kindsBefore: 19,
  kindsAfter: 20,
  theme: 21,
  opensOutline: 22,
  opensGroup: 23,
} as const;

export const TRAIT_COUNT = Object.keys(TRAIT).length;

const FEATURE = {
  wordsBefore: hashOf('words-before'),
  wordsAfter: hashOf('words-after'),
  wordBeforeOutline: hashOf('word-before-outline'),
  outlineWordAfter: hashOf('outline-word-after'),
  wordBeforeSuffix: hashOf('word-before-suffix'),
  clustersBefore: hashOf('clusters-before'),
  clustersAfter: hashOf('clusters-after'),
  wordBeforeCluster: hashOf('word-before-cluster'),
  clusterWordAfter: hashOf('cluster-word-after'),
  kindsBefore: hashOf('kinds-before'),
  kindsAfter: hashOf('kinds-after'),
  theme: hashOf('theme'),
  opensOutline: hashOf('opens-outline'),
  opensGroup: hashOf('opens-group'),
} as const;

/** A feature that is joined with one hash more. */
export function begun(feature: number, hash: number): number {
  return first(joined(feature, hash));
}

function whole(feature: number, a: number, b = 0): number {
  return met(begun(feature, a), second(b));
}

/** The numbers that `TRAIT` names, in its order. */
export function traitHashes({
  word,
  shape,
  suffix,
  cluster,
  group,
  kinds,
}: TraitHashes): Int32Array {
  return Int32Array.of(
    first(shape),
    first(word),
    first(group),
    first(kinds),
    second(shape),
    second(word),
    second(group),
    second(kinds),
    second(cluster),
    second(suffix),
    begun(FEATURE.wordsBefore, word),
    begun(FEATURE.wordsAfter, word),
    begun(FEATURE.wordBeforeOutline, word),
    begun(FEATURE.outlineWordAfter, shape),
    begun(FEATURE.wordBeforeSuffix, word),
    begun(FEATURE.clustersBefore, cluster),
    begun(FEATURE.clustersAfter, cluster),
    begun(FEATURE.wordBeforeCluster, word),
    begun(FEATURE.clusterWordAfter, cluster),
    begun(FEATURE.kindsBefore, kinds),
    begun(FEATURE.kindsAfter, kinds),
    whole(FEATURE.theme, cluster),
    whole(FEATURE.opensOutline, shape, kinds),
    whole(FEATURE.opensGroup, group),
  );
}
