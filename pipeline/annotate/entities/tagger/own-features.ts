import { type FeatureList, featureNamed } from './feature-list.ts';
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

const own = {
  word: featureNamed('word'),
  lower: featureNamed('lower'),
  shape: featureNamed('shape'),
  outline: featureNamed('outline'),
  prefix: featureNamed('prefix'),
  suffix: featureNamed('suffix'),
  gram: featureNamed('gram'),
  kinds: featureNamed('kinds'),
  kind: featureNamed('kind'),
  name: featureNamed('name'),
  form: featureNamed('form'),
  frequency: featureNamed('frequency'),
  case: featureNamed('case'),
  pos: featureNamed('pos'),
  uncased: featureNamed('uncased'),
  cluster: featureNamed('cluster'),
  clusters: featureNamed('clusters'),
} as const;

const near = {
  word: featureNamed('near-word'),
  lower: featureNamed('near-lower'),
  outline: featureNamed('near-outline'),
  suffix: featureNamed('near-suffix'),
  prefix: featureNamed('near-prefix'),
  kinds: featureNamed('near-kinds'),
  pos: featureNamed('near-pos'),
} as const;

const far = {
  lower: featureNamed('far-lower'),
  outline: featureNamed('far-outline'),
  kinds: featureNamed('far-kinds'),
} as const;

/** Adds the features of a word in its own place. */
export function ownFeatures(features: FeatureList, view: WordView): void {
  const { table, word, lower, shape, outline, entry, form, uncased, kinds } = view;
  features.addValue(own.word, word);
  features.addValue(own.lower, lower);
  features.addValue(own.shape, shape);
  features.addValue(own.outline, outline);
  letterFeatures(features, word, lower);
  features.addValue(own.kinds, kinds);
  for (let i = 0; i < kinds.length; i++) {
    if (!isSmall(kinds.charCodeAt(i))) features.addPart(own.kind, kinds, i, i + 1);
  }
  const { name } = entry;
  for (let i = 0; i < name.length; i++) features.addPart(own.name, name, i, i + 1);
  features.addValue(own.form, form);
  features.addValue(own.frequency, String(entry.frequency));
  features.addValue(own.case, `${entry.case}${uncased.pos}`);
  features.addValue(own.pos, `${entry.pos}/${uncased.pos}`);
  clusterFeatures(features, entry, OWN_PREFIXES);
  features.addPart(own.uncased, uncased.cluster, 0, Math.min(GROUP, uncased.cluster.length));
  partFeatures(features, table, word);
}

function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function letterFeatures(features: FeatureList, word: string, lower: string): void {
  for (let n = 1; n <= Math.min(LONGEST_SUFFIX, lower.length); n++) {
    if (n <= LONGEST_PREFIX) features.addPart(own.prefix, word, 0, Math.min(n, word.length));
    features.addPart(own.suffix, lower, lower.length - n, lower.length);
  }
  for (const n of GRAMS) {
    for (let i = 0; i + n <= lower.length; i++) features.addPart(own.gram, lower, i, i + n);
  }
}

function clusterFeatures(
  features: FeatureList,
  { cluster }: WordEntry,
  prefixes: readonly number[],
): void {
  features.addValue(own.cluster, cluster);
  for (const length of prefixes) {
    if (cluster.length > length) features.addPart(own.clusters, cluster, 0, length);
  }
}

/** Adds the features of a word for those that it stands beside. */
export function nearFeatures(features: FeatureList, view: WordView): void {
  const { word, lower, outline, entry, kinds } = view;
  const { length } = lower;
  features.addValue(near.word, word);
  features.addValue(near.lower, lower);
  features.addValue(near.outline, outline);
  features.addPart(near.suffix, lower, Math.max(0, length - 3), length);
  features.addPart(near.suffix, lower, Math.max(0, length - 5), length);
  features.addPart(near.prefix, lower, 0, Math.min(3, length));
  features.addValue(near.kinds, kinds);
  features.addValue(near.pos, `${entry.pos}${entry.case}`);
  clusterFeatures(features, entry, NEAR_PREFIXES);
}

/** Adds the features of a word for those two words off. */
export function farFeatures(features: FeatureList, view: WordView): void {
  const { lower, outline, entry, kinds } = view;
  features.addValue(far.lower, lower);
  features.addValue(far.outline, outline);
  features.addValue(far.kinds, kinds);
  clusterFeatures(features, entry, FAR_PREFIXES);
}
