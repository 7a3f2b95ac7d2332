import { bodyShortNames } from '../../lexicon/body-lists.ts';
import { spellingKey } from '../../lexicon/spelling.ts';

interface Named {
  name: string;
  type: string;
  start: number;
  end: number;
}

const ACRONYM = /^\p{Lu}[\p{L}-]{1,7}$/u;
const MIN_LONG_FORM = 10;

/** Whether a name is written as its letters: "OSZE", "BVerfG", not "Greenpeace". */
export function isAcronym(name: string): boolean {
  return ACRONYM.test(name) && /\p{Lu}\p{Ll}*\p{Lu}/u.test(name);
}

/** For each acronym's key the key of the long form beside it in brackets: "… in Europa (OSZE)", "OSZE (…)". */
export function acronymKeys(text: string, names: readonly Named[]): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [i, second] of names.entries()) {
    const first = names[i - 1];
    if (!first || first.type !== second.type) continue;
    if (text.slice(first.end, second.start) !== ' (' || text[second.end] !== ')') continue;
    const [acronym, long] = ACRONYM.test(second.name) ? [second, first] : [first, second];
    if (!mayAbbreviate(acronym, long) || !isLongForm(long.name, acronym.name)) continue;
    keys.set(spellingKey(acronym.name), spellingKey(long.name));
  }
  return keys;
}

/** "Lyon (A 36)" is a town on a road, "Vereinten Nationen (UNIDO)" the end of a longer name. */
function mayAbbreviate(acronym: Named, long: Named): boolean {
  if (!(long.type === 'LOC' ? isAcronym(acronym.name) : ACRONYM.test(acronym.name))) return false;
  const short = bodyShortNames.get(long.name);
  return short === undefined || bodyShortNames.get(acronym.name) === short;
}

/** Several words, or one that has the acronym's letters in this order: "Bundesverfassungsgericht" for "BVerfG". */
function isLongForm(long: string, acronym: string): boolean {
  if (long.includes(' ')) return true;
  if (long.length < MIN_LONG_FORM || long.charAt(0) !== acronym.charAt(0)) return false;
  let at = 0;
  for (const letter of acronym.toLowerCase()) {
    at = long.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
