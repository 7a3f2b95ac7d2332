import { hashOf } from './hash.ts';

/** What web text and lexicons know of a word. */
export interface WordEntry {
  /** Path in a tree of words that stand in like surroundings (Brown et al. 1992), as 0s and 1s; empty if unknown. */
  cluster: string;
  /** How often it occurs, from 1 (rarest) to 7; 0 if unknown. */
  frequency: number;
  /** How much it prefers its case, from 1 (occurs in no other) to 5 (mostly occurs in the other); 0 if unknown. */
  case: number;
  /** Parts of speech: n(oun), v(erb), a(djective), o(ther). */
  pos: string;
  /** Parts of names it can be: f(irst name), l(ast name), p(lace), P (large city). */
  name: string;
}

/** Length of the paths by which clusters are taken together. */
export const GROUP = 8;

export const UNKNOWN: WordEntry = { cluster: '', frequency: 0, case: 0, pos: '', name: '' };

/**
 * A table from words to entries that takes four bytes a word: 16 bits of the word's hash, 16 of its entry's number.
 * One word in ten thousand that is not in it gets an entry all the same.
 */
export interface WordTable {
  slots: Uint32Array;
  /** Entry 0 is that of unknown words. */
  entries: readonly WordEntry[];
}

export function slotOf(hash: number, size: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * size);
}

/** A slot's content: never 0, as no word has entry 0. */
export function packed(hash: number, entry: number): number {
  return (((hash & 0xffff) << 16) | entry) >>> 0;
}

export function lookUp(table: WordTable, word: string): WordEntry {
  return entryOf(table, hashOf(word));
}

/** The entry of the word that has this hash. */
export function entryOf({ slots, entries }: WordTable, hash: number): WordEntry {
  let slot = slotOf(hash, slots.length);
  for (;;) {
    const content = slots[slot] ?? 0;
    if (content === 0) return UNKNOWN;
    if (content >>> 16 === (hash & 0xffff)) return entries[content & 0xffff] ?? UNKNOWN;
    slot = slot + 1 === slots.length ? 0 : slot + 1;
  }
}
