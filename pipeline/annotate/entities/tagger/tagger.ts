import type { Sentence } from '../sentence.ts';
import { contextFeatures } from './context-features.ts';
import { addFeatures, featureRows } from './feature-rows.ts';
import { LABEL_COUNT, LABELS, type Label } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { BOUNDARY } from './sentence-features.ts';
import { likeliest } from './viterbi.ts';
import { type KnownWord, PLACES, WordMemory } from './word-score-cache.ts';

/** A name in a sentence: words `from` up to but without `to`. */
export interface LabelledName {
  from: number;
  to: number;
  label: Label;
}

const L = LABEL_COUNT;

/** A function from a sentence's words to its names. It remembers what it knows of words, as text repeats them. */
export function taggerOf(model: TaggerModel): (words: Sentence) => LabelledName[] {
  const rows = featureRows(model);
  const memory = new WordMemory(model.table, rows);
  return (words) => {
    if (words.length === 0) return [];
    const known = words.map(({ text }) => memory.known(text));
    const boundary = memory.known(BOUNDARY);
    const scores = sumOfScores(known, boundary);
    const traits = known.map((word) => word.traits);
    contextFeatures(words, traits, boundary.traits, (at, { list, length }) =>
      addFeatures(rows, list, length, scores, at * L),
    );
    const joints = new Uint8Array(traits.map(({ joint }) => joint));
    return namesOf(likeliest(scores, joints, model.pairs));
  };
}

/** For each word of the sentence and each label what the word and its neighbours add. */
function sumOfScores(known: readonly KnownWord[], boundary: KnownWord): Int32Array {
  const sums = new Int32Array(known.length * L);
  for (let i = 0; i < known.length; i++) {
    for (let p = 0; p < PLACES.length; p++) {
      const { scores, at } = known[i + (PLACES[p] ?? 0)] ?? boundary;
      addScores(sums, i * L, scores, at + p * L);
    }
  }
  return sums;
}

function addScores(sums: Int32Array, to: number, scores: Int16Array, from: number): void {
  for (let j = 0; j < L; j++) sums[to + j] = (sums[to + j] ?? 0) + (scores[from + j] ?? 0);
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
