import { hashOf } from './hash.ts';

/** Features by name and value, kept as hashes alone. */
export class FeatureList {
  private readonly list: number[] = [];

  add(name: string, value: string | number): void {
    this.list.push(hashOf(`${name}=${value}`));
  }

  hashes(): Uint32Array {
    return Uint32Array.from(this.list);
  }
}
