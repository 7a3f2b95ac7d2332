import { lazy } from '../../../text/lazy.ts';
import { memoize } from '../../../text/memoize.ts';
import { countryOfAdjective } from '../../lexicon/demonyms.ts';
import { cities, countries, regions } from '../../lexicon/name-lists.ts';
import { countryNames, placeAdjectives } from '../../lexicon/role-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';

/** Adjectives and genitives say where somebody is from, or what they rule. */
export interface Place {
  name: string;
  /** ISO 3166-1 code of a country; null for towns and regions. */
  iso: string | null;
}

const OF_TOWN = /^\p{Lu}\p{L}+er$/u;
const SHORTEST_TOWN = 3;
/** The first name of each country that stands in the lexicon in the nominative. */
const firstNames = lazy(() => {
  const names = new Map<string, string>();
  for (const name of countries) {
    const country = countries.get(name);
    if (country?.iso && country.nominative === '' && !names.has(country.iso))
      names.set(country.iso, name);
  }
  return names;
});

export function countryNamed(iso: string): Place {
  return { name: countryNames.get(iso) ?? firstNames().get(iso) ?? iso, iso };
}

/** The place behind "russischer", "Walliser" or "Zermatter"; null for other words. */
export const placeOfAdjective = memoize((word): Place | null => {
  const iso = countryOfAdjective(word);
  if (iso !== null) return countryNamed(iso);
  const town = placeAdjectives.get(word) ?? townOf(word);
  if (town === null) return null;
  const country = countries.get(town)?.iso;
  return country ? countryNamed(country) : { name: town, iso: null };
});

/** "Zermatter" → "Zermatt", "Göttinger" → "Göttingen"; not "Minister". */
function townOf(word: string): string | null {
  if (!OF_TOWN.test(word) || titleOf(word) !== null) return null;
  const bare = word.slice(0, -2);
  if (bare.length < SHORTEST_TOWN) return null;
  return [bare, `${bare}en`].find((name) => cities.has(name) || regions.has(name)) ?? null;
}
