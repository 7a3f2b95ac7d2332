import { tellingLength } from './telling-length.ts';

const LENGTH = 5;

/** The word 5-grams of a text; a shorter text is one shingle. Sorted, each once. */
export function shinglesOf(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  const shingles = new Set<string>();
  for (let i = 0; i === 0 || i + LENGTH <= words.length; i++)
    shingles.add(words.slice(i, i + LENGTH).join(' '));
  return [...shingles].sort();
}

/** How many shingles two sorted lists share. */
export function shared(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  return a.reduce((count, shingle) => count + (other.has(shingle) ? 1 : 0), 0);
}

/**
 * A function from a list of shingles to the indexes of the lists that may share at least `share` of their own with it.
 * None is missed, though only as many are indexed as tell.
 */
export function shingleIndex(
  lists: readonly (readonly string[])[],
  share: number,
): (shingles: readonly string[]) => Set<number> {
  const index = new Map<string, number[]>();
  for (const [i, list] of lists.entries()) {
    for (const shingle of list.slice(0, tellingLength(list.length, share))) {
      const found = index.get(shingle);
      if (found === undefined) index.set(shingle, [i]);
      else found.push(i);
    }
  }
  return (shingles) => new Set(shingles.flatMap((shingle) => index.get(shingle) ?? []));
}
