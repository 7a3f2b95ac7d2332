import { type Group, MAX_GROUPS } from '../features/feature-sink.ts';

/** So many combinations are kept; beyond them all are forgotten. */
const MAX_KEPT = 20_000;
/** Of the table they are looked up in: at least two slots for each. */
const SLOTS = 1 << 16;
const PRIME = 0x9e3779b1;

/** Sums of weights for combinations that come again from page to page. */
export class CombinedSums {
  readonly #width: number;
  /** Open addressing. In the order of the slots: which combination of which group it is, and 1 more than its sum's number; 0 where the slot is free. */
  readonly #keys = new Int32Array(SLOTS);
  readonly #numbers = new Uint16Array(SLOTS);
  #sums: Float64Array;
  #kept = 0;

  /** `width`: numbers a sum has. */
  constructor(width: number) {
    this.#width = width;
    this.#sums = new Float64Array(256 * width);
  }

  /** All sums one behind the other; longer ones take its place as more are kept. */
  get sums(): Float64Array {
    return this.#sums;
  }

  /** Where the sum of a group's combination begins; -1 for one that is not known. */
  placeOf(group: Group, combination: number): number {
    const number = this.#numbers[this.#slotOf(combination * MAX_GROUPS + group)] ?? 0;
    return number === 0 ? -1 : (number - 1) * this.#width;
  }

  keep(group: Group, combination: number, sum: Float64Array): void {
    if (this.#kept === MAX_KEPT) {
      this.#numbers.fill(0);
      this.#kept = 0;
    }
    const at = this.#kept * this.#width;
    if (at === this.#sums.length) {
      const longer = new Float64Array(2 * this.#sums.length);
      longer.set(this.#sums);
      this.#sums = longer;
    }
    this.#sums.set(sum, at);
    const key = combination * MAX_GROUPS + group;
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    this.#numbers[slot] = ++this.#kept;
  }

  /** The slot that has the key, else the free one where it belongs. */
  #slotOf(key: number): number {
    let slot = Math.imul(key, PRIME) >>> 16;
    while (this.#numbers[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & (SLOTS - 1);
    return slot;
  }
}
