import type { Sentence } from '../sentence.ts';
import { FeatureList } from './feature-list.ts';
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

const features = new FeatureList();

/** The features of each word of a sentence that lie in its surroundings: `found` is told them word after word. */
export function contextFeatures(
  words: Sentence,
  known: readonly WordTraits[],
  boundary: WordTraits,
  found: (at: number, features: FeatureList) => void,
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
    features.clear();
    basic(view, inside);
    // Far from capitals and quotation marks nothing is a name, and most words are far from them.
    if (view.word.capital || inside > 0 || view.before.capital || view.after.capital) {
      outlines(view);
      clusters(view);
      kinds(view);
      features.combine(feature.run, Math.min(run, MOST_RUN), view.after.capital ? 1 : 0);
      if (view.word.capital) theme(known, at);
      if (words[at]?.initial) opening(view.word);
      if (inside > 0) features.combine(feature.quotedPlace, inside, placeIn(quoted, at));
    }
    found(at, features);
  }
}

function opening(word: WordTraits): void {
  features.combine(feature.opensOutline, word.shape, word.kinds);
  features.combine(feature.opensGroup, word.group);
}

function basic({ before, word, after }: View, inside: number): void {
  features.combine(feature.outlines, joined(before.shape, after.shape), word.shape);
  features.combine(feature.quoted, inside, word.shape);
  features.combine(feature.wordsBefore, before.word, word.word);
  features.combine(feature.wordsAfter, word.word, after.word);
}

function outlines({ before2, before, word, after, after2 }: View): void {
  features.combine(feature.outlinesBefore, joined(before2.shape, before.shape), word.shape);
  features.combine(feature.outlinesAfter, joined(after.shape, after2.shape), word.shape);
  features.combine(feature.wordBeforeOutline, before.word, word.shape);
  features.combine(feature.outlineWordAfter, word.shape, after.word);
  features.combine(feature.wordsAround, joined(before.word, after.word), word.shape);
  features.combine(feature.twoBefore, joined(before2.word, before.word), word.shape);
  features.combine(feature.twoAfter, joined(after.word, after2.word), word.shape);
  features.combine(feature.wordBeforeSuffix, before.word, word.suffix);
}

function clusters({ before2, before, word, after, after2 }: View): void {
  features.combine(feature.clustersBefore, before.cluster, word.cluster);
  features.combine(feature.clustersAfter, word.cluster, after.cluster);
  features.combine(feature.wordBeforeCluster, before.word, word.cluster);
  features.combine(feature.clusterWordAfter, word.cluster, after.word);
  features.combine(feature.groups, joined(before.group, word.group), after.group);
  features.combine(feature.groupsAround, joined(before.group, after.group), word.shape);
  features.combine(feature.groupsBefore, joined(before2.group, before.group), word.shape);
  features.combine(feature.groupsAfter, joined(after.group, after2.group), word.shape);
  features.combine(feature.groupedBefore, joined(before2.group, before.group), word.group);
  features.combine(feature.groupedAfter, joined(after.group, after2.group), word.group);
}

function kinds({ before, word, after }: View): void {
  features.combine(feature.kindsBefore, before.kinds, word.kinds);
  features.combine(feature.kindsAfter, word.kinds, after.kinds);
  features.combine(feature.kindsAround, joined(before.kinds, after.kinds), word.kinds);
}

/** What the sentence is about tells clubs from towns: the clusters of its rarer words farther off. */
function theme(known: readonly WordTraits[], at: number): void {
  const end = Math.min(known.length, at + THEME_REACH + 1);
  for (let i = Math.max(0, at - THEME_REACH); i < end; i++) {
    const word = known[i];
    if (word?.telling && Math.abs(i - at) > THEME_GAP)
      features.combine(feature.theme, word.cluster);
  }
}

/** 1 for a quotation's first word, 2 for its last, 3 for others. */
function placeIn(quoted: Uint8Array, at: number): number {
  if ((quoted[at - 1] ?? 0) === 0) return 1;
  return (quoted[at + 1] ?? 0) === 0 ? 2 : 3;
}
