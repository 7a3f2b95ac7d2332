import type { Word } from '../words.ts';
import { contextFeatures } from './context-features.ts';
import { likeliest } from './decode.ts';
import { addRow, type FeatureRows, featureRows } from './feature-rows.ts';
import { joined } from './hash.ts';
import { LABEL_COUNT, LABELS, type Label } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { BOUNDARY, FAR, NEAR } from './sentence-features.ts';
import { type WordFeatures, wordFeatures } from './word-features.ts';

/** A name in a sentence: words `from` up to but without `to`. */
export interface LabelledName {
  from: number;
  to: number;
  label: Label;
}

/** A word's features with what they add to the scores: its own, and those of its neighbours. */
interface ScoredWord {
  features: WordFeatures;
  /** A row for each of `PLACES`. */
  scores: Int32Array;
}

/** Where a word stands seen from the one it adds to. */
const PLACES = [0, ...NEAR, ...FAR];
const L = LABEL_COUNT;
const MOST_WORDS = 30_000;

/** A function from a sentence's words to its names. It remembers what it knows of words, as text repeats them. */
export function taggerOf(model: TaggerModel): (words: readonly Word[]) => LabelledName[] {
  const rows = featureRows(model);
  const memory = new Map<string, ScoredWord>();
  const scored = (text: string): ScoredWord => {
    const known = memory.get(text);
    if (known) return known;
    if (memory.size >= MOST_WORDS) memory.clear();
    const features = wordFeatures(model.table, text);
    const word = { features, scores: wordScores(features, rows) };
    memory.set(text, word);
    return word;
  };
  const boundary = scored(BOUNDARY);
  return (words) => {
    if (words.length === 0) return [];
    const known = words.map((word) => scored(word.text));
    const scores = sumOfScores(known, boundary);
    const features = known.map((word) => word.features);
    contextFeatures(words, features, boundary.features, (at, hash) =>
      addRow(rows, hash, scores, at * L),
    );
    const joints = Uint8Array.from(features, ({ joint }) => joint);
    return namesOf(likeliest(scores, joints, model.pairs));
  };
}

function wordScores({ own, near, far }: WordFeatures, rows: FeatureRows): Int32Array {
  const scores = new Int32Array(PLACES.length * L);
  for (const hash of own) addRow(rows, hash, scores, 0);
  for (const [i, place] of NEAR.entries()) {
    for (const hash of near) addRow(rows, joined(hash, place), scores, (1 + i) * L);
  }
  for (const [i, place] of FAR.entries()) {
    for (const hash of far) addRow(rows, joined(hash, place), scores, (1 + NEAR.length + i) * L);
  }
  return scores;
}

/** For each word of the sentence and each label what the word and its neighbours add. */
function sumOfScores(known: readonly ScoredWord[], boundary: ScoredWord): Int32Array {
  const sums = new Int32Array(known.length * L);
  for (let p = 0; p < PLACES.length; p++) {
    const place = PLACES[p] ?? 0;
    for (let i = 0; i < known.length; i++) {
      const { scores } = known[i + place] ?? boundary;
      for (let j = 0; j < L; j++) {
        sums[i * L + j] = (sums[i * L + j] ?? 0) + (scores[p * L + j] ?? 0);
      }
    }
  }
  return sums;
}

/** The names that a sequence of labels spells. */
export function namesOf(labels: ArrayLike<number>): LabelledName[] {
  const names: LabelledName[] = [];
  let from = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = LABELS[labels[i] ?? 0];
    if (!label || label.place === 'O') continue;
    if (label.place === 'S' || label.place === 'B') from = i;
    if (label.place === 'S' || label.place === 'E') names.push({ from, to: i + 1, label });
  }
  return names;
}
