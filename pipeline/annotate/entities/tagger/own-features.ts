import { FeatureList } from './feature-list.ts';
import { partFeatures } from './part-features.ts';
import { GROUP, type WordEntry, type WordTable } from './word-table.ts';

/** A word with what the lexicons say of it. */
export interface WordView {
  table: WordTable;
  word: string;
  lower: string;
  shape: string;
  outline: string;
  entry: WordEntry;
  /** In what form the table has the word: as it stands, without a genitive's ending, in usual case or not at all. */
  form: 'whole' | 'bare' | 'levelled';
  /** The entry of the word in lower case. */
  uncased: WordEntry;
  kinds: string;
}

const OWN_PREFIXES = [4, 6, 8, 10, 12, 16];
const NEAR_PREFIXES = [6, 10, 16];
const FAR_PREFIXES = [8];
const LONGEST_SUFFIX = 7;
const LONGEST_PREFIX = 6;
const GRAMS = [3, 4];

export function ownFeatures(view: WordView): Uint32Array {
  const { table, word, lower, shape, outline, entry, form, uncased, kinds } = view;
  const features = new FeatureList();
  features.add('word', word);
  features.add('lower', lower);
  features.add('shape', shape);
  features.add('outline', outline);
  letterFeatures(features, word, lower);
  features.add('kinds', kinds);
  for (const sign of kinds.replace(/[a-z]+/gu, '')) features.add('kind', sign);
  for (const sign of entry.name) features.add('name', sign);
  features.add('form', form);
  features.add('frequency', entry.frequency);
  features.add('case', `${entry.case}${uncased.pos}`);
  features.add('pos', `${entry.pos}/${uncased.pos}`);
  clusterFeatures(features, entry, OWN_PREFIXES);
  features.add('uncased', uncased.cluster.slice(0, GROUP));
  partFeatures(features, table, word);
  return features.hashes();
}

function letterFeatures(features: FeatureList, word: string, lower: string): void {
  for (let n = 1; n <= Math.min(LONGEST_SUFFIX, lower.length); n++) {
    if (n <= LONGEST_PREFIX) features.addPart('prefix', word, 0, Math.min(n, word.length));
    features.addPart('suffix', lower, lower.length - n, lower.length);
  }
  for (const n of GRAMS) {
    for (let i = 0; i + n <= lower.length; i++) features.addPart('gram', lower, i, i + n);
  }
}

function clusterFeatures(
  features: FeatureList,
  { cluster }: WordEntry,
  prefixes: readonly number[],
): void {
  features.add('cluster', cluster);
  for (const length of prefixes) {
    if (cluster.length > length) features.add('clusters', cluster.slice(0, length));
  }
}

export function nearFeatures({ word, lower, outline, entry, kinds }: WordView): Uint32Array {
  const features = new FeatureList();
  features.add('near-word', word);
  features.add('near-lower', lower);
  features.add('near-outline', outline);
  features.add('near-suffix', lower.slice(-3));
  features.add('near-suffix', lower.slice(-5));
  features.add('near-prefix', lower.slice(0, 3));
  features.add('near-kinds', kinds);
  features.add('near-pos', `${entry.pos}${entry.case}`);
  clusterFeatures(features, entry, NEAR_PREFIXES);
  return features.hashes();
}

export function farFeatures({ lower, outline, entry, kinds }: WordView): Uint32Array {
  const features = new FeatureList();
  features.add('far-lower', lower);
  features.add('far-outline', outline);
  features.add('far-kinds', kinds);
  clusterFeatures(features, entry, FAR_PREFIXES);
  return features.hashes();
}
