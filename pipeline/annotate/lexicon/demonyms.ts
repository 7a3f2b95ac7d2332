import { lazy } from '../../text/lazy.ts';
import { demonyms, type Gender } from './name-lists.ts';
import { nounForms } from './word-forms.ts';

const byAdjective = lazy(
  () => new Map(demonyms().map(({ adjective, iso }) => [adjective.toLowerCase(), iso])),
);
const byInhabitant = lazy(
  () =>
    new Map<string, { iso: string; gender: Gender }>(
      demonyms().flatMap(({ iso, man, woman }) => [
        [man, { iso, gender: 'm' as const }] as const,
        [woman, { iso, gender: 'f' as const }] as const,
      ]),
    ),
);

/** In characters, of the beginnings that are looked at: no listed word is shorter. */
const BEGINNING = 3;

const beginningsOfAdjectives = lazy(() => beginningsOf(byAdjective().keys()));
const beginningsOfInhabitants = lazy(() => beginningsOf(byInhabitant().keys()));

function beginningsOf(words: Iterable<string>): Set<string> {
  return new Set(Array.from(words, (word) => word.slice(0, BEGINNING)));
}

/** The ISO code behind "russischer" or "Amerikanischer"; null for other words. */
export function countryOfAdjective(word: string): string | null {
  const lower = word.toLowerCase();
  if (!beginningsOfAdjectives().has(lower.slice(0, BEGINNING))) return null;
  return byAdjective().get(lower.replace(/(?<=sch)e[nmrs]?$/u, '')) ?? null;
}

/** The ISO code and gender behind "Norweger" or "Russin"; null for other words. */
export function inhabitantOf(word: string): { iso: string; gender: Gender } | null {
  if (!beginningsOfInhabitants().has(word.slice(0, BEGINNING))) return null;
  for (const form of nounForms(word)) {
    const known = byInhabitant().get(form);
    if (known) return known;
  }
  return null;
}
