import type { Word } from '../words.ts';
import { contextFeatures } from './context-features.ts';
import { likeliest } from './decode.ts';
import { addRow, addRows, type FeatureRows, featureRows } from './feature-rows.ts';
import { joined } from './hash.ts';
import { LABEL_COUNT, LABELS, type Label } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { BOUNDARY, FAR, NEAR } from './sentence-features.ts';
import { type WordFeatures, type WordTraits, wordFeatures } from './word-features.ts';

/** A name in a sentence: words `from` up to but without `to`. */
export interface LabelledName {
  from: number;
  to: number;
  label: Label;
}

/** What is remembered of a word: its traits, and where its scores begin among all words'. */
interface KnownWord {
  traits: WordTraits;
  at: number;
}

/** Where a word stands seen from the one it adds to. */
const PLACES = [0, ...NEAR, ...FAR];
const L = LABEL_COUNT;
const ROW = PLACES.length * L;
const MOST_WORDS = 30_000;

/** A function from a sentence's words to its names. It remembers what it knows of words, as text repeats them. */
export function taggerOf(model: TaggerModel): (words: readonly Word[]) => LabelledName[] {
  const rows = featureRows(model);
  const knownWord = memoryOf(model, rows);
  return (words) => {
    if (words.length === 0) return [];
    const { known, boundary, scores: wordScores } = knownWord(words);
    const scores = sumOfScores(known, boundary, wordScores);
    const traits = known.map((word) => word.traits);
    contextFeatures(words, traits, boundary.traits, (at, hashes) =>
      addRows(rows, hashes, scores, at * L),
    );
    const joints = Uint8Array.from(traits, ({ joint }) => joint);
    return namesOf(likeliest(scores, joints, model.pairs));
  };
}

interface KnownSentence {
  known: KnownWord[];
  boundary: KnownWord;
  /** For each word met so far a row of scores for each of `PLACES`. */
  scores: Int16Array;
}

/** What is known of a sentence's words; the memory begins anew before a sentence that might not fit in. */
function memoryOf(
  model: TaggerModel,
  rows: FeatureRows,
): (words: readonly Word[]) => KnownSentence {
  let scores = new Int16Array(0);
  let memory = new Map<string, KnownWord>();
  const knownWord = (text: string): KnownWord => {
    const remembered = memory.get(text);
    if (remembered) return remembered;
    const features = wordFeatures(model.table, text);
    const word = { traits: features.traits, at: memory.size * ROW };
    scores.set(wordScores(features, rows), word.at);
    memory.set(text, word);
    return word;
  };
  return (words) => {
    const room = memory.size + words.length + 1;
    if (scores.length < room * ROW) {
      scores = new Int16Array(Math.max(MOST_WORDS, words.length + 1) * ROW);
      memory = new Map();
    }
    return {
      known: words.map(({ text }) => knownWord(text)),
      boundary: knownWord(BOUNDARY),
      scores,
    };
  };
}

function wordScores({ own, near, far }: WordFeatures, rows: FeatureRows): Int32Array {
  const scores = new Int32Array(ROW);
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
function sumOfScores(
  known: readonly KnownWord[],
  boundary: KnownWord,
  scores: Int16Array,
): Int32Array {
  const sums = new Int32Array(known.length * L);
  for (let p = 0; p < PLACES.length; p++) {
    const place = PLACES[p] ?? 0;
    for (let i = 0; i < known.length; i++) {
      const from = (known[i + place] ?? boundary).at + p * L;
      for (let j = 0; j < L; j++) {
        sums[i * L + j] = (sums[i * L + j] ?? 0) + (scores[from + j] ?? 0);
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
