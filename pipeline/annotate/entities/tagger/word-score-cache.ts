import { addFeatures, type FeatureRows } from './feature-rows.ts';
import { LABEL_COUNT } from './labels.ts';
import { beside, FAR, NEAR } from './sentence-features.ts';
import { type WordFeatures, type WordTraits, wordFeatures } from './word-features.ts';
import type { WordTable } from './word-table.ts';

/** What is remembered of a word: its traits, and where among all words' scores its own begin. */
export interface KnownWord {
  traits: WordTraits;
  /** A row of scores for each of `PLACES`, from `at` on. */
  scores: Int16Array;
  at: number;
}

/** Where a word stands seen from the one whose scores it adds to. */
export const PLACES = [0, ...NEAR, ...FAR];

const L = LABEL_COUNT;
const ROW = PLACES.length * L;
const MOST_WORDS = 30_000;

/** Words met of late, and room for the scores of as many as may be met. */
class Generation {
  readonly words = new Map<string, KnownWord>();
  private readonly scores = new Int16Array(MOST_WORDS * ROW);

  get isFull(): boolean {
    return this.words.size === MOST_WORDS;
  }

  add(word: string, traits: WordTraits, scores: ArrayLike<number>): KnownWord {
    const known = { traits, scores: this.scores, at: this.words.size * ROW };
    this.scores.set(scores, known.at);
    this.words.set(word, known);
    return known;
  }
}

/** Knows words that come again. When it is full it forgets those that have not come for long. */
export class WordMemory {
  private young = new Generation();
  private old = new Generation();
  private readonly table: WordTable;
  private readonly rows: FeatureRows;

  constructor(table: WordTable, rows: FeatureRows) {
    this.table = table;
    this.rows = rows;
  }

  known(word: string): KnownWord {
    return this.young.words.get(word) ?? this.remember(word);
  }

  private remember(word: string): KnownWord {
    if (this.young.isFull) {
      this.old = this.young;
      this.young = new Generation();
    }
    const known = this.old.words.get(word);
    if (known) {
      const { traits, scores, at } = known;
      return this.young.add(word, traits, scores.subarray(at, at + ROW));
    }
    const features = wordFeatures(this.table, word);
    return this.young.add(word, features.traits, wordScores(features, this.rows));
  }
}

function wordScores({ own, near, far }: WordFeatures, rows: FeatureRows): Int32Array {
  const scores = new Int32Array(ROW);
  for (const [i, place] of PLACES.entries()) {
    const hashes = place === 0 ? own : beside(Math.abs(place) === 1 ? near : far, place);
    addFeatures(rows, hashes, hashes.length, scores, i * L);
  }
  return scores;
}
