import type { Sentence } from '../words.ts';
import { FeatureHashes } from './feature-hashes.ts';
import { hashOf, joined } from './hash.ts';
import { quotedLengths } from './quoted.ts';
import type { WordTraits } from './word-features.ts';

/** A word among its neighbours. */
interface View {
  before2: WordTraits;
  before: WordTraits;
  word: WordTraits;
  after: WordTraits;
  after2: WordTraits;
}

const MOST_RUN = 5;
const THEME_REACH = 10;
const THEME_GAP = 2;

const feature = {
  outlines: hashOf('outlines'),
  outlinesBefore: hashOf('outlines-before'),
  outlinesAfter: hashOf('outlines-after'),
  wordsBefore: hashOf('words-before'),
  wordsAfter: hashOf('words-after'),
  wordsAround: hashOf('words-around'),
  clustersBefore: hashOf('clusters-before'),
  clustersAfter: hashOf('clusters-after'),
  groups: hashOf('groups'),
  groupsAround: hashOf('groups-around'),
  groupsBefore: hashOf('groups-before'),
  groupsAfter: hashOf('groups-after'),
  groupedBefore: hashOf('grouped-before'),
  groupedAfter: hashOf('grouped-after'),
  wordBeforeOutline: hashOf('word-before-outline'),
  outlineWordAfter: hashOf('outline-word-after'),
  twoBefore: hashOf('two-before'),
  twoAfter: hashOf('two-after'),
  wordBeforeSuffix: hashOf('word-before-suffix'),
  wordBeforeCluster: hashOf('word-before-cluster'),
  clusterWordAfter: hashOf('cluster-word-after'),
  kindsBefore: hashOf('kinds-before'),
  kindsAfter: hashOf('kinds-after'),
  kindsAround: hashOf('kinds-around'),
  opensOutline: hashOf('opens-outline'),
  opensGroup: hashOf('opens-group'),
  quoted: hashOf('quoted'),
  quotedPlace: hashOf('quoted-place'),
  run: hashOf('run'),
  theme: hashOf('theme'),
} as const;

const hashes = new FeatureHashes();

/** The features of each word of a sentence that lie in its surroundings: `found` is told them word after word. */
export function contextFeatures(
  words: Sentence,
  known: readonly WordTraits[],
  boundary: WordTraits,
  found: (at: number, hashes: FeatureHashes) => void,
): void {
  const quoted = quotedLengths(words);
  let run = 0;
  for (let at = 0; at < words.length; at++) {
    const view: View = {
      before2: known[at - 2] ?? boundary,
      before: known[at - 1] ?? boundary,
      word: known[at] ?? boundary,
      after: known[at + 1] ?? boundary,
      after2: known[at + 2] ?? boundary,
    };
    const inside = quoted[at] ?? 0;
    run = view.word.capital ? run + 1 : 0;
    hashes.clear();
    basic(view, inside);
    // Far from capitals and quotation marks nothing is a name, and most words are far from them.
    if (view.word.capital || inside > 0 || view.before.capital || view.after.capital) {
      outlines(view);
      clusters(view);
      kinds(view);
      hashes.add(feature.run, Math.min(run, MOST_RUN), view.after.capital ? 1 : 0);
      if (view.word.capital) theme(known, at);
      if (words[at]?.initial) opening(view.word);
      if (inside > 0) hashes.add(feature.quotedPlace, inside, placeIn(quoted, at));
    }
    found(at, hashes);
  }
}

function opening(word: WordTraits): void {
  hashes.add(feature.opensOutline, word.shape, word.kinds);
  hashes.add(feature.opensGroup, word.group);
}

function basic({ before, word, after }: View, inside: number): void {
  hashes.add(feature.outlines, joined(before.shape, after.shape), word.shape);
  hashes.add(feature.quoted, inside, word.shape);
  hashes.add(feature.wordsBefore, before.word, word.word);
  hashes.add(feature.wordsAfter, word.word, after.word);
}

function outlines({ before2, before, word, after, after2 }: View): void {
  hashes.add(feature.outlinesBefore, joined(before2.shape, before.shape), word.shape);
  hashes.add(feature.outlinesAfter, joined(after.shape, after2.shape), word.shape);
  hashes.add(feature.wordBeforeOutline, before.word, word.shape);
  hashes.add(feature.outlineWordAfter, word.shape, after.word);
  hashes.add(feature.wordsAround, joined(before.word, after.word), word.shape);
  hashes.add(feature.twoBefore, joined(before2.word, before.word), word.shape);
  hashes.add(feature.twoAfter, joined(after.word, after2.word), word.shape);
  hashes.add(feature.wordBeforeSuffix, before.word, word.suffix);
}

function clusters({ before2, before, word, after, after2 }: View): void {
  hashes.add(feature.clustersBefore, before.cluster, word.cluster);
  hashes.add(feature.clustersAfter, word.cluster, after.cluster);
  hashes.add(feature.wordBeforeCluster, before.word, word.cluster);
  hashes.add(feature.clusterWordAfter, word.cluster, after.word);
  hashes.add(feature.groups, joined(before.group, word.group), after.group);
  hashes.add(feature.groupsAround, joined(before.group, after.group), word.shape);
  hashes.add(feature.groupsBefore, joined(before2.group, before.group), word.shape);
  hashes.add(feature.groupsAfter, joined(after.group, after2.group), word.shape);
  hashes.add(feature.groupedBefore, joined(before2.group, before.group), word.group);
  hashes.add(feature.groupedAfter, joined(after.group, after2.group), word.group);
}

function kinds({ before, word, after }: View): void {
  hashes.add(feature.kindsBefore, before.kinds, word.kinds);
  hashes.add(feature.kindsAfter, word.kinds, after.kinds);
  hashes.add(feature.kindsAround, joined(before.kinds, after.kinds), word.kinds);
}

/** What the sentence is about tells clubs from towns: the clusters of its rarer words farther off. */
function theme(known: readonly WordTraits[], at: number): void {
  const end = Math.min(known.length, at + THEME_REACH + 1);
  for (let i = Math.max(0, at - THEME_REACH); i < end; i++) {
    const word = known[i];
    if (word?.telling && Math.abs(i - at) > THEME_GAP) hashes.add(feature.theme, word.cluster);
  }
}

/** 1 for a quotation's first word, 2 for its last, 3 for others. */
function placeIn(quoted: Uint8Array, at: number): number {
  if ((quoted[at - 1] ?? 0) === 0) return 1;
  return (quoted[at + 1] ?? 0) === 0 ? 2 : 3;
}
