import { type Form, formOf } from '../../../text/forms.ts';
import { FeatureList } from './feature-list.ts';
import { addFeatures, type FeatureRows } from './feature-rows.ts';
import { joined } from './hash.ts';
import { LABEL_COUNT } from './labels.ts';
import { farFeatures, nearFeatures, ownFeatures } from './own-features.ts';
import { FAR, NEAR } from './sentence-features.ts';
import { TRAIT_COUNT } from './traits.ts';
import { viewOf, wordTraits } from './word-features.ts';
import type { WordTable } from './word-table.ts';

/** Where a word stands seen from the one whose scores it adds to. */
export const PLACES = [0, ...NEAR, ...FAR];

/** The scores of a word: for each of `PLACES` those of all labels. */
export const SCORE_COUNT = PLACES.length * LABEL_COUNT;

const FIRST_ROOM = 1 << 10;

const own = new FeatureList();
const near = new FeatureList();
const far = new FeatureList();
const beside = new FeatureList();

/** What the model tells of each form of a word, by the form's number, for as long as the form is known. */
export class WordMemory {
  scores = new Int16Array(FIRST_ROOM * SCORE_COUNT);
  hashes = new Int32Array(FIRST_ROOM * TRAIT_COUNT);
  signs = new Uint8Array(FIRST_ROOM);
  /** Whose traits and scores lie at each number. */
  private readonly owners: (Form | undefined)[] = [];
  private readonly table: WordTable;
  private readonly rows: FeatureRows;

  constructor(table: WordTable, rows: FeatureRows) {
    this.table = table;
    this.rows = rows;
  }

  /** The number at which the traits and scores of the word lie. */
  numberOf(form: Form): number {
    const known = form.known ? form : formOf(form.text);
    const { number } = known;
    if (this.owners[number] !== known) this.learn(known);
    return number;
  }

  private learn(form: Form): void {
    const { number } = form;
    while (this.owners.length <= number) this.owners.push(undefined);
    while (this.signs.length <= number) this.grow();
    const view = viewOf(this.table, form.text);
    const { signs, hashes } = wordTraits(view);
    for (const list of [own, near, far]) list.clear();
    ownFeatures(own, view);
    nearFeatures(near, view);
    farFeatures(far, view);
    this.signs[number] = signs;
    this.hashes.set(hashes, number * TRAIT_COUNT);
    this.scores.set(wordScores(this.rows), number * SCORE_COUNT);
    this.owners[number] = form;
  }

  private grow(): void {
    const { scores, hashes, signs } = this;
    this.scores = new Int16Array(2 * scores.length);
    this.scores.set(scores);
    this.hashes = new Int32Array(2 * hashes.length);
    this.hashes.set(hashes);
    this.signs = new Uint8Array(2 * signs.length);
    this.signs.set(signs);
  }
}

const sums = new Int32Array(SCORE_COUNT);

/** What the features in the lists add for the word itself and for those around it. */
function wordScores(rows: FeatureRows): Int32Array {
  sums.fill(0);
  for (const [i, place] of PLACES.entries()) {
    const features = place === 0 ? own : joinedWith(place, Math.abs(place) === 1 ? near : far);
    addFeatures(rows, features.list, features.length, sums, i * LABEL_COUNT);
  }
  return sums;
}

function joinedWith(place: number, { list, length }: FeatureList): FeatureList {
  beside.clear();
  for (let i = 0; i < length; i++) beside.add(joined(list[i] ?? 0, place));
  return beside;
}
