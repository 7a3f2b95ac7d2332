import { flatMapped } from '../../../text/flat-mapped.ts';
import { grouped } from '../../../text/group-by.ts';
import { clubWords } from '../../lexicon/body-lists.ts';
import { cities } from '../../lexicon/name-lists.ts';
import { spellingKey } from '../../lexicon/spelling.ts';

/**
 * For the key of each name of one word the key of the one longer name in the article that holds it: "Nordheim" of
 * "FC Nordheim" and "Nordheim am See", "VG" of "VG Nordheim". A word that two longer names hold is neither.
 */
export function shortForms(names: readonly { name: string; type: string }[]): Map<string, string> {
  return new Map([...shortFormsOf('ORG', names), ...shortFormsOf('LOC', names)]);
}

function shortFormsOf(
  type: string,
  names: readonly { name: string; type: string }[],
): (readonly [string, string])[] {
  const own = new Set(flatMapped(names, (each) => (each.type === type ? [each.name] : [])));
  const long = [...own].filter(
    (name) => name.includes(' ') || (type === 'LOC' && name.includes('-')),
  );
  const parts = flatMapped(long, (name) =>
    (type === 'ORG' ? partsOf(name) : townOf(name)).map((part) => ({ part, name })),
  );
  return [...grouped(parts, ({ part }) => part)].flatMap(([part, [first, ...more]]) =>
    first && more.length === 0 && own.has(part)
      ? [[`${type} ${spellingKey(part)}`, spellingKey(first.name)] as const]
      : [],
  );
}

/** The words that may stand for the whole: a club's town, the first of others. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  const isClub = words.some((word) => clubWords.has(word));
  return words.filter((word, i) =>
    isClub ? !clubWords.has(word) && /^\p{Lu}\p{Ll}{2}/u.test(word) : i === 0,
  );
}

/** "Nordheim" of "Nordheim am See", "Ostend" of "Nordheim-Ostend". */
function townOf(name: string): string[] {
  const [town = '', quarter] = name.split('-');
  if (quarter !== undefined && cities.has(town)) return [name.slice(town.length + 1)];
  return /^\p{Lu}\p{L}+ (?:am|an|im|in|ob|bei) /u.test(name)
    ? [name.slice(0, name.indexOf(' '))]
    : [];
}
