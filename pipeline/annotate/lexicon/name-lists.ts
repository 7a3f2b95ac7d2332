import { z } from 'zod';
import { type Lexicon, lexicon, loadLexicon, type WordList, wordList } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';

const FOLDER = new URL('./', import.meta.url);
const text = z.string().min(1);

export const Gender = z.enum(['m', 'f', '']);
export type Gender = z.infer<typeof Gender>;

const Title = z.strictObject({
  title: text,
  gender: Gender,
  /**
   * office: holds power; role: does a job; hypernym: a word for many offices; peer: has another's office;
   * relation: belongs to somebody; address: precedes a name only.
   */
  kind: z.enum(['office', 'role', 'hypernym', 'peer', 'relation', 'address']),
  /** Whether a longer word that ends in it is one too ("Außenminister"). */
  compound: z.enum(['yes', 'no']),
});
export type Title = z.infer<typeof Title>;

const Demonym = z.strictObject({ iso: text, adjective: text, man: text, woman: text });

function fileOf(name: string): URL {
  return new URL(`${name}.tsv`, FOLDER);
}

function list(name: string, column: string): WordList {
  return wordList(fileOf(name), column);
}

function byWord<Key extends string, Row extends Record<Key, string>>(
  name: string,
  row: z.ZodType<Row>,
  key: Key,
): Lexicon<Row> {
  return lexicon(fileOf(name), row, (cells) => [cells[key], cells]);
}

export const firstNames = lexicon(
  fileOf('first-names'),
  z.strictObject({ name: text, gender: Gender }),
  ({ name, gender }) => [name, gender],
);
export const surnames = list('surnames', 'name');
export const nouns = list('nouns', 'noun');
export const lowerWords = list('lower-words', 'word');
export const titles = byWord('titles', Title, 'title');
export const demonyms = lazy(() => loadLexicon(fileOf('demonyms'), Demonym));
const Country = z.strictObject({ name: text, iso: z.string(), nominative: z.string() });
/** Countries and regions by every name and form of theirs; `iso` is empty for what has no code. */
export const countries = byWord('countries', Country, 'name');
export const cities = list('cities', 'name');
/** Numbers in GeoNames of large cities, by names that mean no other place. */
export const largePlaces = lexicon(
  fileOf('large-places'),
  z.strictObject({ name: text, geonames: text }),
  ({ name, geonames }) => [name, geonames],
);
export const organisationKinds = lexicon(
  fileOf('organisations'),
  z.strictObject({ name: text, kind: text }),
  ({ name, kind }) => [name, kind],
);
/** Words beside which the rest of a name stands: "FC …", "… AG". */
export const nameHeads = list('name-heads', 'head');
export const quotedMedia = list('quoted-media', 'name');
/** Words in lower case inside names, "von", "of", and whether the shipped names model was trained with them. */
export const particles = lexicon(
  fileOf('name-particles'),
  z.strictObject({ particle: text, weighed: z.enum(['yes', 'no']) }),
  ({ particle, weighed }) => [particle, weighed === 'yes'],
);
/** Words that join an office with what it is an office of. */
export const complementWords = list('complement-words', 'word');
/** Endings of names of places; those of nouns may be among them. */
export const placeEndings = list('place-endings', 'ending');
export const geographicNouns = list('geographic-nouns', 'noun');
/** Endings of nouns that names seldom have. */
export const nounSuffixes = list('noun-suffixes', 'suffix');
export const regions = list('regions', 'name');
/** Nouns that a name of their kind follows: "Stadt", "Firma". */
export const appositions = list('appositions', 'noun');
/** Months, days and feasts: surnames, too, but seldom meant so. */
export const calendarWords = list('calendar-words', 'word');
/** Last parts of the names of bodies: "Nato-Russland-Rat". */
export const bodyNouns = list('body-nouns', 'noun');
