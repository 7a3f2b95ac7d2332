/** Attributes of a tag by lower-case name, few enough to be looked through; the first of two of one name counts. */
export class Attributes {
  readonly #names: string[] = [];
  readonly #values: string[] = [];

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

  add(name: string, value: string): void {
    if (this.has(name)) return;
    this.#names.push(name);
    this.#values.push(value);
  }
}

export const NO_ATTRIBUTES = new Attributes();
