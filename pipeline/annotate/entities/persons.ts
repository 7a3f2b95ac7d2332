import { spellingKey } from './spelling.ts';

interface Named {
  name: string;
  type: string;
}

interface FullName {
  given: string[];
  surname: string;
}

/**
 * For each person's mention (by its index) the key of who it is. Full names are one person if surname and given names
 * fit; a bare surname is the person last named so before it, or else the first one named so after it.
 * Two people of one surname stay two.
 */
export function clusterPersons(named: readonly Named[]): Map<number, string> {
  const full = fullNames(named);
  const keys = new Map<number, string>();
  for (const [i, { name, type }] of named.entries()) {
    if (type !== 'PER') continue;
    const own = full.get(i);
    if (own !== undefined) keys.set(i, own);
    else keys.set(i, bearerOf(spellingKey(name), i, full) ?? spellingKey(name));
  }
  return keys;
}

/** The full-name mentions with the key of their person: the first full name it fits. */
function fullNames(named: readonly Named[]): Map<number, string> {
  const persons: { key: string; name: FullName }[] = [];
  const full = new Map<number, string>();
  for (const [i, { name, type }] of named.entries()) {
    if (type !== 'PER' || !name.includes(' ')) continue;
    const parts = name.split(' ').map(spellingKey);
    const candidate = { given: parts.slice(0, -1), surname: parts.at(-1) ?? '' };
    const person = persons.find((known) => samePerson(known.name, candidate));
    const key = person?.key ?? parts.join(' ');
    if (!person) persons.push({ key, name: candidate });
    full.set(i, key);
  }
  return full;
}

function samePerson(a: FullName, b: FullName): boolean {
  if (a.surname !== b.surname) return false;
  const [fewer, more] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  return fewer.every((given) => more.some((other) => sameGiven(given, other)));
}

/** Equal, or one an initial of the other: "W." and "Walker". */
function sameGiven(a: string, b: string): boolean {
  const [short, long] = [a.replace('.', ''), b.replace('.', '')].sort(
    (x, y) => x.length - y.length,
  );
  return short === long || (short?.length === 1 && (long?.startsWith(short) ?? false));
}

function bearerOf(word: string, at: number, full: ReadonlyMap<number, string>): string | null {
  let bearer: string | null = null;
  for (const [i, key] of full) {
    const parts = key.split(' ');
    if (parts.at(-1) !== word && !(parts.length > 1 && parts[0] === word)) continue;
    if (i > at && bearer !== null) break;
    bearer = key;
  }
  return bearer;
}
