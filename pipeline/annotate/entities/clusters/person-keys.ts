import { grouped } from '../../../text/group-by.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';
import { spellingKey } from '../../lexicon/spelling.ts';

interface Named {
  name: string;
  type: string;
}

/** A mention of a full name, by its index, and the key of whom it names. */
interface FullMention {
  at: number;
  key: string;
}

/**
 * For each person's mention (by its index) the key of who it is. Full names are one person if surname and given names
 * fit; a bare surname or first name is the person last named so before it, or else the first one named so after it.
 * Two people of one surname stay two.
 */
export function clusterPersons(named: readonly Named[]): Map<number, string> {
  const keys = fullNames(named);
  const full = [...keys].map(([at, key]) => ({ at, key }));
  const bySurname = grouped(full, ({ key }) => key.slice(key.lastIndexOf(' ') + 1));
  const byGiven = grouped(full, ({ key }) => key.slice(0, key.indexOf(' ')));
  for (const [at, { name, type }] of named.entries()) {
    if (type !== 'PER' || keys.has(at)) continue;
    const word = spellingKey(name);
    const bearer = nearest(bySurname.get(word), at) ?? nearest(byGiven.get(word), at);
    keys.set(at, bearer ?? word);
  }
  return keys;
}

function nearest(bearers: readonly FullMention[] | undefined, at: number): string | null {
  if (bearers === undefined) return null;
  const next = firstIndex(bearers, (bearer) => bearer.at >= at);
  return bearers[Math.max(0, next - 1)]?.key ?? null;
}

/** The full-name mentions with the key of their person: the first full name it fits. */
function fullNames(named: readonly Named[]): Map<number, string> {
  const persons = new Map<string, { key: string; given: string[] }[]>();
  const full = new Map<number, string>();
  for (const [at, { name, type }] of named.entries()) {
    if (type !== 'PER' || !name.includes(' ')) continue;
    const parts = name.split(' ').map(spellingKey);
    const given = parts.slice(0, -1);
    const namesakes = persons.get(parts.at(-1) ?? '') ?? [];
    const key = namesakes.find((known) => sameGivens(known.given, given))?.key ?? parts.join(' ');
    if (!namesakes.some((known) => known.key === key)) namesakes.push({ key, given });
    persons.set(parts.at(-1) ?? '', namesakes);
    full.set(at, key);
  }
  return full;
}

/** Each given name of the one who has fewer is one of the other's: "George Bush", "George W. Bush". */
function sameGivens(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return fewer.every((given) => more.some((other) => sameGiven(given, other)));
}

/** Equal, or one an initial of the other: "W." and "Walker". */
function sameGiven(a: string, b: string): boolean {
  const [short, long] = [a.replace('.', ''), b.replace('.', '')].sort(
    (x, y) => x.length - y.length,
  );
  return short === long || (short?.length === 1 && (long?.startsWith(short) ?? false));
}
