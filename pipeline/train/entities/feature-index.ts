/** Numbers for hashes, in the order of their first occurrence; an open-addressing table in typed arrays. */
export class FeatureIndex {
  private keys = new Uint32Array(1 << 16);
  private numbers = new Int32Array(1 << 16).fill(-1);
  private list: number[] = [];

  get size(): number {
    return this.list.length;
  }

  /** The hashes by their numbers. */
  get hashes(): readonly number[] {
    return this.list;
  }

  /** The hash's number; -1 if it has none. */
  find(hash: number): number {
    return this.numbers[this.slot(hash)] ?? -1;
  }

  /** The hash's number, a new one if it has none yet. */
  add(hash: number): number {
    const slot = this.slot(hash);
    const known = this.numbers[slot] ?? -1;
    if (known >= 0) return known;
    const number = this.list.push(hash) - 1;
    this.keys[slot] = hash;
    this.numbers[slot] = number;
    if (this.list.length * 2 > this.keys.length) this.grow();
    return number;
  }

  private slot(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    while ((this.numbers[slot] ?? -1) >= 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    this.keys = new Uint32Array(this.keys.length * 2);
    this.numbers = new Int32Array(this.keys.length).fill(-1);
    for (const [number, hash] of this.list.entries()) {
      const slot = this.slot(hash);
      this.keys[slot] = hash;
      this.numbers[slot] = number;
    }
  }
}
