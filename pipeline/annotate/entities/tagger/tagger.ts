import type { Word } from '../words.ts';
import { contextFeatures } from './context-features.ts';
import { likeliest } from './decode.ts';
import { featureRows } from './feature-rows.ts';
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

/** A word's features with what they add to the scores: of itself, of its neighbours one and two words off. */
interface ScoredWord extends WordFeatures {
  /** Rows for the places in `PLACES`. */
  scores: Int16Array;
}

const PLACES = [0, ...NEAR, ...FAR] as const;
const L = LABEL_COUNT;
const MOST_WORDS = 30_000;

/** A function from a sentence's words to its names. It remembers what it knows of words, as text repeats them. */
export function taggerOf(model: TaggerModel): (words: readonly Word[]) => LabelledName[] {
  const rows = featureRows(model);
  const memory = new Map<string, ScoredWord>();
  const scored = (word: string): ScoredWord => {
    const known = memory.get(word);
    if (known) return known;
    const features = wordFeatures(model.table, word);
    const scores = new Int16Array(PLACES.length * L);
    for (const hash of features.own) rows.addTo(scores, 0, hash);
    for (const [place, offset] of PLACES.entries()) {
      const list = place === 0 ? [] : place <= NEAR.length ? features.near : features.far;
      for (const hash of list) rows.addTo(scores, place * L, joined(hash, offset));
    }
    if (memory.size >= MOST_WORDS) memory.clear();
    const answer = { ...features, scores };
    memory.set(word, answer);
    return answer;
  };
  const boundary = scored(BOUNDARY);
  return (words) => {
    if (words.length === 0) return [];
    const known = words.map((word) => scored(word.text));
    const scores = new Int32Array(words.length * L);
    for (let i = 0; i < known.length; i++) {
      for (let place = 0; place < PLACES.length; place++) {
        const neighbour = known[i + (PLACES[place] ?? 0)] ?? boundary;
        for (let j = 0; j < L; j++) {
          scores[i * L + j] = (scores[i * L + j] ?? 0) + (neighbour.scores[place * L + j] ?? 0);
        }
      }
    }
    contextFeatures(words, known, boundary, (at, hash) => rows.addTo(scores, at * L, hash));
    const joints = Uint8Array.from(known, (word) => word.joint);
    return namesOf(likeliest(scores, joints, model.pairs));
  };
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
