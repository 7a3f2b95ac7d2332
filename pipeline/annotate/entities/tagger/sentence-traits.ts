import { met, second } from './hash.ts';
import { JOINT_BITS, TRAIT } from './traits.ts';

/** Two boundaries stand before a sentence, two behind it. */
export const MARGIN = 2;

/** What the words of one sentence and the boundaries around it combine; reused from sentence to sentence. */
export class SentenceTraits {
  length = 0;
  /** Numbers that `TRAIT` names, of many words. */
  hashes: Int32Array = new Int32Array(0);
  /** Where in `hashes` those of the word at each place begin. */
  starts = new Int32Array(0);
  signs = new Uint8Array(0);
  /** Each word joined with the next one, as the second part of a feature. */
  shapePairs = new Int32Array(0);
  wordPairs = new Int32Array(0);
  groupPairs = new Int32Array(0);

  /** Makes room for a sentence of so many words; boundaries are put at the places beyond them. */
  open(length: number): void {
    this.length = length;
    const places = length + 2 * MARGIN;
    if (this.signs.length >= places) return;
    this.starts = new Int32Array(2 * places);
    this.signs = new Uint8Array(2 * places);
    this.shapePairs = new Int32Array(2 * places);
    this.wordPairs = new Int32Array(2 * places);
    this.groupPairs = new Int32Array(2 * places);
  }

  /** Puts the traits of the word at `i`, whose hashes begin at `start`. */
  put(i: number, signs: number, start: number): void {
    this.signs[i + MARGIN] = signs;
    this.starts[i + MARGIN] = start;
  }

  /** The joints of the sentence's words. */
  joints(): Uint8Array {
    const joints = new Uint8Array(this.length);
    for (let i = 0; i < joints.length; i++) joints[i] = (this.signs[MARGIN + i] ?? 0) >> JOINT_BITS;
    return joints;
  }

  /** Joins each word with the next one, when all are put; `hashes` has theirs. */
  close(hashes: Int32Array): void {
    this.hashes = hashes;
    for (let place = 0; place < this.length + 2 * MARGIN - 1; place++) {
      const a = this.starts[place] ?? 0;
      const b = this.starts[place + 1] ?? 0;
      this.shapePairs[place] = pair(hashes, a + TRAIT.firstShape, b + TRAIT.shape);
      this.wordPairs[place] = pair(hashes, a + TRAIT.firstWord, b + TRAIT.word);
      this.groupPairs[place] = pair(hashes, a + TRAIT.firstGroup, b + TRAIT.group);
    }
  }
}

/** Two hashes joined, as the second part of a feature. */
export function pair(hashes: Int32Array, a: number, b: number): number {
  return second(met(hashes[a] ?? 0, hashes[b] ?? 0));
}
