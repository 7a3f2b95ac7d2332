import { first, hashOf, hashOfPart, joined, met, stateAfter } from './hash.ts';

const FEATURES = 64;

/** A feature's name as the state of a hash after "name=", where each of the name's values goes on. */
export function featureNamed(name: string): number {
  return stateAfter(`${name}=`);
}

/** Hashes of features in the order they are added; a list may be cleared and used again. */
export class FeatureList {
  list = new Uint32Array(FEATURES);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** A feature by its name and its value. */
  addValue(name: number, value: string): void {
    this.add(hashOf(value, name));
  }

  /** A feature by its name and the part of a text that is its value. */
  addPart(name: number, text: string, from: number, to: number): void {
    this.add(hashOfPart(text, from, to, name));
  }

  /** A feature by its own hash and those of what it combines. */
  combine(feature: number, a: number, b: number): void {
    this.add(joined(joined(feature, a), b));
  }

  /** A feature of two hashes, both made ready by `first` and `second`. */
  addMet(begun: number, hash: number): void {
    this.add(met(begun, hash));
  }

  /** A feature of a pair and a hash, all made ready. */
  addPair(feature: number, pair: number, hash: number): void {
    this.add(met(first(met(feature, pair)), hash));
  }

  add(hash: number): void {
    if (this.length === this.list.length) this.grow();
    this.list[this.length++] = hash;
  }

  hashes(): Uint32Array {
    return this.list.slice(0, this.length);
  }

  private grow(): void {
    const { list } = this;
    this.list = new Uint32Array(2 * list.length);
    this.list.set(list);
  }
}
