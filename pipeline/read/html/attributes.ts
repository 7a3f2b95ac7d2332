/** Attributes of a tag by lower-case name, few enough to be looked through. */
export class Attributes {
  readonly #names: readonly string[];
  readonly #values: readonly string[];

  constructor(names: readonly string[], values: readonly string[]) {
    this.#names = names;
    this.#values = values;
  }

  get size(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  get(name: string): string | undefined {
    const at = this.#names.indexOf(name);
    return at === -1 ? undefined : this.#values[at];
  }

  /** In their order; empty behind the last one. */
  nameAt(index: number): string {
    return this.#names[index] ?? '';
  }

  valueAt(index: number): string {
    return this.#values[index] ?? '';
  }
}

export const NO_ATTRIBUTES = new Attributes([], []);
