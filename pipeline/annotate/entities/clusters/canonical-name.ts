import { particles } from '../../lexicon/name-lists.ts';
import { isAcronym } from './acronym-keys.ts';

interface Spelling {
  name: string;
  type: string;
  weight: number;
}

/**
 * The spelling that stands for all: the most frequent of the fullest ones, the body's before the captions',
 * the longer before the shorter (but "USA", if it comes first, before "Vereinigte Staaten"), the earlier before the later.
 */
export function canonical(mentions: readonly Spelling[]): string {
  const spellings = new Map<string, Spelling>();
  for (const mention of mentions) {
    const weight = (spellings.get(mention.name)?.weight ?? 0) + mention.weight;
    spellings.set(mention.name, { ...mention, weight });
  }
  const isPlace = mentions[0]?.type === 'LOC';
  const [best] = [...spellings.values()].sort(
    (a, b) =>
      fullness(b) - fullness(a) ||
      (isPlace ? Number(isWithin(a.name, b.name)) - Number(isWithin(b.name, a.name)) : 0) ||
      b.weight - a.weight ||
      (isPlace ? 0 : b.name.length - a.name.length),
  );
  return best?.name ?? '';
}

/** "Nordheim" in "Nordheim am See", "Ostend" in "Nordheim-Ostend". */
function isWithin(part: string, whole: string): boolean {
  return whole.startsWith(`${part} `) || whole.endsWith(`-${part}`);
}

/** A person's given name and surname, a body's long form, an event's year: what makes a name a full one. */
function fullness({ name, type, weight }: Spelling): number {
  if (weight < 1) return 0;
  const words = name.split(' ');
  if (type === 'PER') return words.length > 1 && !particles.has(words[0] ?? '') ? 1 : 0;
  if (type === 'ORG') return isAcronym(name) ? 0 : words.length > 1 ? 2 : 1;
  return type === 'MISC' && /\d{4}$/u.test(name) ? 1 : 0;
}
