import type { QuoteClusterMember } from '../../schemas/links.ts';

export interface WordingRelation {
  relation: QuoteClusterMember['relation'];
  similarity: number;
}

/** A fragment must be at least this long to tell that it comes from a certain utterance. */
const MIN_TRUNCATED_WORDS = 5;
/** "… bereit, das zu tun" and "… bereit, dies zu tun": 5 of 6 words in the same order give 0.83. */
export const MIN_VARIANT_SIMILARITY = 0.8;
/** Longer quotes are compared by equality and containment only: the time a variant takes grows with the square. */
const MAX_VARIANT_WORDS = 1000;

/**
 * How a wording (`words`) relates to one at least as long (`full`); null where it does not. Similarity is the share of
 * words in common in the same order: twice their number by the length of both.
 */
export function wordingRelation(
  full: readonly string[],
  words: readonly string[],
): WordingRelation | null {
  const total = full.length + words.length;
  if (isPart(full, words)) {
    if (full.length === words.length) return { relation: 'verbatim', similarity: 1 };
    if (words.length < MIN_TRUNCATED_WORDS) return null;
    return { relation: 'truncated', similarity: rounded((2 * words.length) / total) };
  }
  const best = (2 * words.length) / total;
  if (best < MIN_VARIANT_SIMILARITY || full.length > MAX_VARIANT_WORDS) return null;
  const similarity = (2 * commonInOrder(full, words)) / total;
  if (similarity < MIN_VARIANT_SIMILARITY) return null;
  return { relation: 'variant', similarity: rounded(similarity) };
}

function isPart(full: readonly string[], words: readonly string[]): boolean {
  return ` ${full.join(' ')} `.includes(` ${words.join(' ')} `);
}

/** Length of the longest common subsequence. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (const [j, other] of b.entries()) {
      const longest = Math.max(before[j + 1] ?? 0, row[j] ?? 0);
      row[j + 1] = word === other ? (before[j] ?? 0) + 1 : longest;
    }
    before = row;
  }
  return before[b.length] ?? 0;
}

/** Four decimals: what is told apart in a table, and the same on every machine. */
function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
