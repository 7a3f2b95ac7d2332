import { byCodeUnit } from '../text/by-code-unit.ts';
import { tellingLength } from './telling-length.ts';
import { MIN_VARIANT_SIMILARITY } from './wording-relation.ts';

/**
 * A function from the words of a wording to the indexes of those shorter or equal ones that may be a part or a variant
 * of it. None is missed. A part shares all its words, hence its rarest one. A variant shares at least the least
 * similarity's share of its own words, the other wording being at least as long, hence one of its few rarest.
 */
export function wordingIndex(
  wordings: readonly (readonly string[])[],
): (words: readonly string[]) => Set<number> {
  const frequency = new Map<string, number>();
  for (const words of wordings)
    for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarestFirst = (a: string, b: string): number =>
    (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || byCodeUnit(a, b);
  const index = new Map<string, number[]>();
  for (const [i, words] of wordings.entries()) {
    const telling = words
      .toSorted(rarestFirst)
      .slice(0, tellingLength(words.length, MIN_VARIANT_SIMILARITY));
    for (const word of new Set(telling)) {
      const found = index.get(word);
      if (found === undefined) index.set(word, [i]);
      else found.push(i);
    }
  }
  return (words) => new Set([...new Set(words)].flatMap((word) => index.get(word) ?? []));
}
