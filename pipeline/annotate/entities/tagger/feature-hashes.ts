import { joined } from './hash.ts';

/** More than the surroundings of a word give. */
export const ROOM = 64;

/** The hashes of one word's features; the list is used again for the next word. */
export class FeatureHashes {
  readonly list = new Uint32Array(ROOM);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  add(feature: number, a: number, b = 0): void {
    this.list[this.length++] = joined(joined(feature, a), b);
  }
}
