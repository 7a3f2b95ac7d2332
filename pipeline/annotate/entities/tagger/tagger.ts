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

/** Room for one sentence, reused: the scores of its words, and the numbers of its words and of what is around them. */
let scores = new Int32Array(0);
let numbers = new Int32Array(0);

/** A function from a sentence's words to its names. It remembers what it knows of words, as text repeats them. */
export function taggerOf(model: TaggerModel): (words: Sentence) => LabelledName[] {
  const rows = featureRows(model);
  const memory = new WordMemory(model.table, rows);
  const traits = new SentenceTraits();
  const transitions = transitionsOf(model.pairs);
  return (words) => {
    if (words.length === 0) return [];
    makeRoom(words.length);
    putWords(words, memory, traits);
    scoreWords(words.length, memory.scores);
    contextFeatures(words, traits, (at, { list, length }) =>
      addFeatures(rows, list, length, scores, at * L),
    );
    return namesOf(likeliest(scores, traits.joints(), transitions));
  };
}

function makeRoom(length: number): void {
  if (scores.length >= length * L) return;
  scores = new Int32Array(2 * length * L);
  numbers = new Int32Array(2 * length + 2 * MARGIN);
}

/** Puts the traits and the numbers of the words and of what is around the sentence. */
function putWords(words: Sentence, memory: WordMemory, traits: SentenceTraits): void {
  const { length } = words;
  const boundary = memory.numberOf(formOf(BOUNDARY));
  traits.open(length);
  for (let i = -MARGIN; i < length + MARGIN; i++) {
    const word = i >= 0 && i < length ? words[i] : undefined;
    const number = word === undefined ? boundary : memory.numberOf(word.form);
    numbers[i + MARGIN] = number;
    traits.put(i, memory.signs[number] ?? 0, number * TRAIT_COUNT);
  }
  traits.close(memory.hashes);
}

/** Sums up what each word and its neighbours tell of it. */
function scoreWords(length: number, known: Int16Array): void {
  for (let at = 0; at < length; at++) {
    for (let p = 0; p < PLACES.length; p++) {
      const number = numbers[at + MARGIN + (PLACES[p] ?? 0)] ?? 0;
      sources[p] = number * SCORE_COUNT + p * L;
    }
    sumUp(known, at * L);
  }
}

/** Where in the memory the scores lie that a word and its neighbours give to it, in the order of `PLACES`. */
const sources = new Int32Array(PLACES.length);

function sumUp(known: Int16Array, to: number): void {
  const own = sources[0] ?? 0;
  const before = sources[1] ?? 0;
  const after = sources[2] ?? 0;
  const farBefore = sources[3] ?? 0;
  const farAfter = sources[4] ?? 0;
  for (let j = 0; j < L; j++) {
    const near = (known[before + j] ?? 0) + (known[after + j] ?? 0);
    const far = (known[farBefore + j] ?? 0) + (known[farAfter + j] ?? 0);
    scores[to + j] = (known[own + j] ?? 0) + near + far;
  }
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
