import { z } from 'zod';
import { lexicon, wordList } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';

const text = z.string().min(1);

function fileOf(name: string): URL {
  return new URL(`./${name}.tsv`, import.meta.url);
}

/** Adjectives, without their endings, that say that somebody was or is to be what the noun says. */
export const standings = lexicon(
  fileOf('standing-words'),
  z.strictObject({ stem: text, standing: z.enum(['ehemalig', 'designiert']) }),
  ({ stem, standing }) => [stem, standing],
);

/** Places by adjectives that do not end in their name and "er": "Zürcher". */
export const placeAdjectives = lexicon(
  fileOf('place-adjectives'),
  z.strictObject({ adjective: text, place: text }),
  ({ adjective, place }) => [adjective, place],
);

/** Ends of words for offices that rule or represent a place, lower case, masculine, with ss for ß. */
export const governingOffices = lazy(() => [...wordList(fileOf('governing-offices'), 'office')]);

/** The short names of parties by the forms they have beside persons. */
export const partyShortNames = lexicon(
  fileOf('party-short-names'),
  z.strictObject({ form: text, short: text }),
  ({ form, short }) => [form, short],
);

/** Swiss cantons by their short forms. */
export const cantons = lexicon(
  fileOf('cantons'),
  z.strictObject({ short: text, canton: text }),
  ({ short, canton }) => [short, canton],
);

/** Roles that take up a person of any profession of their kind, in lower case. */
export const genericRoles = lazy(() =>
  [...wordList(fileOf('generic-roles'), 'role')].map((role) => role.toLowerCase()),
);

/** What news calls a country that has several names, by ISO code. */
export const countryNames = lexicon(
  fileOf('country-names'),
  z.strictObject({ iso: text, name: text }),
  ({ iso, name }) => [iso, name],
);

/** Nouns for what an office is an office of, where that was named before: "des Landes". */
export const ownerNouns = wordList(fileOf('owner-nouns'), 'noun');
