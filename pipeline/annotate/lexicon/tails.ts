const PRIME = 0x01000193;
/** Stands for a letter whose capital is no single one. */
const ANY = -1;

/**
 * Tells which compounds may end in words of a list, without cutting their tails off: hashes of the words from their last
 * letter to their first.
 */
export class Tails {
  private readonly slots: Int32Array;
  private readonly capitals: boolean;

  /** `capitals`: whether the words are nouns, which a compound has with a small letter. */
  constructor(words: Iterable<string>, capitals: boolean) {
    this.capitals = capitals;
    const hashes = Array.from(words, hashOf);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 2)));
    for (const hash of hashes) this.slots[this.slotOf(hash)] = hash;
  }

  /**
   * Whether one of the listed words may be what the word has from a letter of first … last up to `end`; where it says
   * no, none is.
   */
  mayEnd(word: string, end: number, first: number, last: number): boolean {
    let hash = 0;
    for (let i = end - 1; i >= first; i--) {
      const code = word.charCodeAt(i);
      if (i <= last) {
        const capital = this.capitals ? capitalOf(code) : code;
        if (capital === ANY) return true;
        const whole = finished(Math.imul(hash ^ capital, PRIME));
        if (this.slots[this.slotOf(whole)] === whole) return true;
      }
      hash = Math.imul(hash ^ code, PRIME);
    }
    return false;
  }

  /** The slot of the hash, or the free one where it would be put. */
  private slotOf(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0 && this.slots[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = word.length - 1; i >= 0; i--) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return finished(hash);
}

/** Never 0, which a free slot holds. */
function finished(hash: number): number {
  return (hash ^ (hash >>> 15)) | 1;
}

function capitalOf(code: number): number {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
  const capital = String.fromCharCode(code).toUpperCase();
  return capital.length === 1 ? capital.charCodeAt(0) : ANY;
}
