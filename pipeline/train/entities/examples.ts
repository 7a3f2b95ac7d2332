import { codePoints } from '../../../schemas/span.ts';
import { type Word, wordsOf } from '../../annotate/entities/sentence.ts';
import {
  type NameForm,
  type NameKind,
  numberOf,
  type Place,
} from '../../annotate/entities/tagger/labels.ts';
import { sentencesOf } from '../../segment/sentences.ts';
import { tokensOf } from '../../segment/tokens/tokens.ts';
import type { GoldSentence } from './germeval.ts';

/** A sentence as the pipeline cuts it, with the number of each word's label. */
export interface Example {
  words: Word[];
  labels: Uint8Array;
}

/** The gold sentence cut as the pipeline cuts text; a name that ends inside a word covers the word. */
export function examplesOf(gold: GoldSentence): Example[] {
  const at = codePoints(gold.text);
  return sentencesOf(gold.text, { start: 0, end: gold.text.length }).map((sentence) => {
    const words = wordsOf(gold.text, tokensOf(gold.text, sentence));
    const labels = new Uint8Array(words.length);
    for (const { type, sub, begin, end } of gold.entities) {
      const from = words.findIndex((word) => at(word.end) > begin);
      const next = words.findIndex((word) => at(word.start) >= end);
      const to = next < 0 ? words.length : next;
      if (from < 0) continue;
      for (let i = from; i < to; i++) {
        labels[i] = labelAt(placeOf(i - from, to - from), type, sub);
      }
    }
    return { words, labels };
  });
}

/** Where the word at `i` stands in a name of `length` words. */
export function placeOf(i: number, length: number): Exclude<Place, 'O'> {
  if (length === 1) return 'S';
  if (i === 0) return 'B';
  return i === length - 1 ? 'E' : 'I';
}

function labelAt(place: Exclude<Place, 'O'>, kind: NameKind, form: NameForm): number {
  return numberOf(form === 'main' ? { place, form, kind } : { place: 'S', form, kind: null });
}
