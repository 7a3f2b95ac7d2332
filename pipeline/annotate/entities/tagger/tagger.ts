import { formOf } from '../../../text/forms.ts';
import type { Sentence } from '../sentence.ts';
import { contextFeatures } from './context-features.ts';
import { addFeatures, featureRows } from './feature-rows.ts';
import { LABEL_COUNT, LABELS, type Label } from './labels.ts';
import type { TaggerModel } from './model.ts';
import { BOUNDARY } from './sentence-features.ts';
import { MARGIN, SentenceTraits } from './sentence-traits.ts';
import { TRAIT_COUNT } from './traits.ts';
import { likeliest, transitionsOf } from './viterbi.ts';
import { PLACES, SCORE_COUNT, WordMemory } from './word-memory.ts';

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
  const traits = new SentenceTraits();
  const transitions = transitionsOf(model.pairs);
  return (words) => {
    if (words.length === 0) return [];
    const scores = new Int32Array(words.length * L);
    addWords(words, memory, traits, scores);
    contextFeatures(words, traits, (at, { list, length }) =>
      addFeatures(rows, list, length, scores, at * L),
    );
    return namesOf(likeliest(scores, traits.joints(), transitions));
  };
}

/** Puts the traits of the words and of what is around the sentence, and adds what they tell of themselves and their neighbours. */
function addWords(
  words: Sentence,
  memory: WordMemory,
  traits: SentenceTraits,
  scores: Int32Array,
): void {
  const { length } = words;
  const boundary = memory.numberOf(formOf(BOUNDARY));
  traits.open(length);
  for (let i = -MARGIN; i < length + MARGIN; i++) {
    const word = i >= 0 && i < length ? words[i] : undefined;
    const number = word === undefined ? boundary : memory.numberOf(word.form);
    traits.put(i, memory.signs[number] ?? 0, memory.hashes, number * TRAIT_COUNT);
    const from = number * SCORE_COUNT;
    for (let p = 0; p < PLACES.length; p++) {
      const at = i - (PLACES[p] ?? 0);
      if (at >= 0 && at < length) addScores(scores, at * L, memory.scores, from + p * L);
    }
  }
  traits.close();
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
