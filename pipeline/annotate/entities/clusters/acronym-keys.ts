import { spellingKey } from '../../lexicon/spelling.ts';

/** For each acronym's key the key of the long form it follows in brackets: "… in Europa (OSZE)". */
export function acronymKeys(
  text: string,
  names: readonly { name: string; type: string; start: number; end: number }[],
): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [i, acronym] of names.entries()) {
    const long = names[i - 1];
    if (!long || !/^\p{Lu}[\p{L}-]{1,7}$/u.test(acronym.name)) continue;
    if (long.type !== acronym.type || !long.name.includes(' ')) continue;
    if (text.slice(long.end, acronym.start) !== ' (' || text[acronym.end] !== ')') continue;
    keys.set(spellingKey(acronym.name), spellingKey(long.name));
  }
  return keys;
}
