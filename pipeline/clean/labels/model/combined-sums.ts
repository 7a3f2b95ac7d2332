/** So many combinations are kept; beyond them all are forgotten. */
const MAX_KEPT = 20_000;

/** Sums of weights for combinations that come again from page to page. */
export class CombinedSums {
  readonly #width: number;
  readonly #places = new Map<string, Map<number, number>>();
  #sums: Float64Array;
  #used = 0;

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
  placeOf(group: string, combination: number): number {
    return this.#places.get(group)?.get(combination) ?? -1;
  }

  keep(group: string, combination: number, sum: Float64Array): void {
    if (this.#used === MAX_KEPT * this.#width) {
      this.#places.clear();
      this.#used = 0;
    }
    if (this.#used === this.#sums.length) {
      const longer = new Float64Array(2 * this.#sums.length);
      longer.set(this.#sums);
      this.#sums = longer;
    }
    const ofGroup = this.#places.get(group) ?? new Map<number, number>();
    this.#places.set(group, ofGroup.set(combination, this.#used));
    this.#sums.set(sum, this.#used);
    this.#used += this.#width;
  }
}
