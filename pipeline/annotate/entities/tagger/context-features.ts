import type { Sentence } from '../sentence.ts';
import { FeatureList } from './feature-list.ts';
import { first, hashOf } from './hash.ts';
import { quotedLengths } from './quoted.ts';
import { MARGIN, pair, type SentenceTraits } from './sentence-traits.ts';
import { begun, CAPITAL, TELLING, TRAIT } from './traits.ts';

const MOST_RUN = 5;
const THEME_REACH = 10;
const THEME_GAP = 2;

/** Features whose first part is a pair of words or a small number. */
const feature = {
  outlines: first(hashOf('outlines')),
  outlinesBefore: first(hashOf('outlines-before')),
  outlinesAfter: first(hashOf('outlines-after')),
  wordsAround: first(hashOf('words-around')),
  twoBefore: first(hashOf('two-before')),
  twoAfter: first(hashOf('two-after')),
  groups: first(hashOf('groups')),
  groupsAround: first(hashOf('groups-around')),
  groupsBefore: first(hashOf('groups-before')),
  groupsAfter: first(hashOf('groups-after')),
  groupedBefore: first(hashOf('grouped-before')),
  groupedAfter: first(hashOf('grouped-after')),
  kindsAround: first(hashOf('kinds-around')),
  quotedPlace: hashOf('quoted-place'),
  run: hashOf('run'),
} as const;

/** By the number of words of the quotation, at most six. */
const QUOTED = Int32Array.from([0, 1, 2, 3, 4, 5, 6], (length) => begun(hashOf('quoted'), length));

const features = new FeatureList();

/** The features of each word of a sentence that lie in its surroundings: `found` is told them word after word. */
export function contextFeatures(
  words: Sentence,
  traits: SentenceTraits,
  found: (at: number, features: FeatureList) => void,
): void {
  const { signs } = traits;
  const quoted = quotedLengths(words);
  let run = 0;
  for (let at = 0; at < words.length; at++) {
    const place = at + MARGIN;
    const inside = quoted[at] ?? 0;
    const isCapital = isAt(signs, place, CAPITAL);
    run = isCapital ? run + 1 : 0;
    features.clear();
    basic(traits, place, inside);
    // Far from capitals and quotation marks nothing is a name, and most words are far from them.
    if (
      isCapital ||
      inside > 0 ||
      isAt(signs, place - 1, CAPITAL) ||
      isAt(signs, place + 1, CAPITAL)
    ) {
      outlines(traits, place);
      clusters(traits, place);
      groups(traits, place);
      kinds(traits, place);
      features.combine(feature.run, Math.min(run, MOST_RUN), (signs[place + 1] ?? 0) & CAPITAL);
      if (isCapital) theme(traits, place);
      if (words[at]?.initial) opening(traits, place);
      if (inside > 0) features.combine(feature.quotedPlace, inside, placeIn(quoted, at));
    }
    found(at, features);
  }
}

function isAt(signs: Uint8Array, place: number, sign: number): boolean {
  return ((signs[place] ?? 0) & sign) !== 0;
}

function opening({ hashes, starts }: SentenceTraits, place: number): void {
  const word = starts[place] ?? 0;
  features.add(hashes[word + TRAIT.opensOutline] ?? 0);
  features.add(hashes[word + TRAIT.opensGroup] ?? 0);
}

function basic({ hashes, starts }: SentenceTraits, place: number, inside: number): void {
  const word = starts[place] ?? 0;
  const before = starts[place - 1] ?? 0;
  const after = starts[place + 1] ?? 0;
  const shape = hashes[word + TRAIT.shape] ?? 0;
  const around = pair(hashes, before + TRAIT.firstShape, after + TRAIT.shape);
  features.addPair(feature.outlines, around, shape);
  features.addMet(QUOTED[inside] ?? 0, shape);
  features.addMet(hashes[before + TRAIT.wordsBefore] ?? 0, hashes[word + TRAIT.word] ?? 0);
  features.addMet(hashes[word + TRAIT.wordsAfter] ?? 0, hashes[after + TRAIT.word] ?? 0);
}

function outlines({ hashes, starts, shapePairs, wordPairs }: SentenceTraits, place: number): void {
  const word = starts[place] ?? 0;
  const before = starts[place - 1] ?? 0;
  const after = starts[place + 1] ?? 0;
  const shape = hashes[word + TRAIT.shape] ?? 0;
  const wordAfter = hashes[after + TRAIT.word] ?? 0;
  features.addPair(feature.outlinesBefore, shapePairs[place - 2] ?? 0, shape);
  features.addPair(feature.outlinesAfter, shapePairs[place + 1] ?? 0, shape);
  features.addMet(hashes[before + TRAIT.wordBeforeOutline] ?? 0, shape);
  features.addMet(hashes[word + TRAIT.outlineWordAfter] ?? 0, wordAfter);
  const around = pair(hashes, before + TRAIT.firstWord, after + TRAIT.word);
  features.addPair(feature.wordsAround, around, shape);
  features.addPair(feature.twoBefore, wordPairs[place - 2] ?? 0, shape);
  features.addPair(feature.twoAfter, wordPairs[place + 1] ?? 0, shape);
  const suffix = hashes[word + TRAIT.suffix] ?? 0;
  features.addMet(hashes[before + TRAIT.wordBeforeSuffix] ?? 0, suffix);
}

function clusters({ hashes, starts }: SentenceTraits, place: number): void {
  const word = starts[place] ?? 0;
  const before = starts[place - 1] ?? 0;
  const after = starts[place + 1] ?? 0;
  const cluster = hashes[word + TRAIT.cluster] ?? 0;
  const clusterAfter = hashes[after + TRAIT.cluster] ?? 0;
  const wordAfter = hashes[after + TRAIT.word] ?? 0;
  features.addMet(hashes[before + TRAIT.clustersBefore] ?? 0, cluster);
  features.addMet(hashes[word + TRAIT.clustersAfter] ?? 0, clusterAfter);
  features.addMet(hashes[before + TRAIT.wordBeforeCluster] ?? 0, cluster);
  features.addMet(hashes[word + TRAIT.clusterWordAfter] ?? 0, wordAfter);
}

function groups({ hashes, starts, groupPairs }: SentenceTraits, place: number): void {
  const word = starts[place] ?? 0;
  const before = starts[place - 1] ?? 0;
  const after = starts[place + 1] ?? 0;
  const shape = hashes[word + TRAIT.shape] ?? 0;
  const group = hashes[word + TRAIT.group] ?? 0;
  const twoBefore = groupPairs[place - 2] ?? 0;
  const twoAfter = groupPairs[place + 1] ?? 0;
  const groupAfter = hashes[after + TRAIT.group] ?? 0;
  features.addPair(feature.groups, groupPairs[place - 1] ?? 0, groupAfter);
  const around = pair(hashes, before + TRAIT.firstGroup, after + TRAIT.group);
  features.addPair(feature.groupsAround, around, shape);
  features.addPair(feature.groupsBefore, twoBefore, shape);
  features.addPair(feature.groupsAfter, twoAfter, shape);
  features.addPair(feature.groupedBefore, twoBefore, group);
  features.addPair(feature.groupedAfter, twoAfter, group);
}

function kinds({ hashes, starts }: SentenceTraits, place: number): void {
  const word = starts[place] ?? 0;
  const before = starts[place - 1] ?? 0;
  const after = starts[place + 1] ?? 0;
  const own = hashes[word + TRAIT.kinds] ?? 0;
  features.addMet(hashes[before + TRAIT.kindsBefore] ?? 0, own);
  features.addMet(hashes[word + TRAIT.kindsAfter] ?? 0, hashes[after + TRAIT.kinds] ?? 0);
  const around = pair(hashes, before + TRAIT.firstKinds, after + TRAIT.kinds);
  features.addPair(feature.kindsAround, around, own);
}

/** What the sentence is about tells clubs from towns: the clusters of its rarer words farther off. */
function theme({ hashes, starts, signs, length }: SentenceTraits, place: number): void {
  const end = Math.min(length + MARGIN, place + THEME_REACH + 1);
  for (let i = Math.max(MARGIN, place - THEME_REACH); i < end; i++) {
    if (isAt(signs, i, TELLING) && Math.abs(i - place) > THEME_GAP)
      features.add(hashes[(starts[i] ?? 0) + TRAIT.theme] ?? 0);
  }
}

/** 1 for a quotation's first word, 2 for its last, 3 for others. */
function placeIn(quoted: Uint8Array, at: number): number {
  if ((quoted[at - 1] ?? 0) === 0) return 1;
  return (quoted[at + 1] ?? 0) === 0 ? 2 : 3;
}
