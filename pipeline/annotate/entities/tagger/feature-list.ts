import { hashOf, hashOfPart, joined, stateAfter } from './hash.ts';

const FEATURES = 64;

const states = new Map<string, number>();

/** The state of a hash after "name=", where each of the name's values goes on. */
function stateFor(name: string): number {
  const known = states.get(name) ?? stateAfter(`${name}=`);
  states.set(name, known);
  return known;
}

/** Hashes of features in the order they are added; a list may be cleared and used again. */
export class FeatureList {
  list = new Uint32Array(FEATURES);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** A feature by its name and its value. */
  add(name: string, value: string | number): void {
    this.push(hashOf(String(value), stateFor(name)));
  }

  /** A feature by its name and the part of a text that is its value. */
  addPart(name: string, text: string, from: number, to: number): void {
    this.push(hashOfPart(text, from, to, stateFor(name)));
  }

  /** A feature by its own hash and those of what it combines. */
  combine(feature: number, a: number, b = 0): void {
    this.push(joined(joined(feature, a), b));
  }

  hashes(): Uint32Array {
    return this.list.slice(0, this.length);
  }

  private push(hash: number): void {
    if (this.length === this.list.length) this.grow();
    this.list[this.length++] = hash;
  }

  private grow(): void {
    const { list } = this;
    this.list = new Uint32Array(2 * list.length);
    this.list.set(list);
  }
}
