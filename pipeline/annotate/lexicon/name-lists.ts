import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';

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

const NameHead = z.strictObject({
  head: text,
  /** Where the rest of the name stands, seen from the name's end or beginning: "FC …", "… AG". */
  side: z.enum(['left', 'right', 'both']),
  type: z.enum(['ORG', 'LOC']),
});

function load<Row extends z.ZodType>(name: string, row: Row): z.output<Row>[] {
  return loadLexicon(new URL(`${name}.tsv`, FOLDER), row);
}

function column<Key extends string>(name: string, key: Key): Set<string> {
  const row = z.strictObject({ [key]: text });
  return new Set(load(name, row).map((cells) => String(cells[key])));
}

export const firstNames = new Map(
  load('first-names', z.strictObject({ name: text, gender: Gender })).map((row) => [
    row.name,
    row.gender,
  ]),
);
export const surnames = column('surnames', 'name');
export const nouns = column('nouns', 'noun');
export const lowerWords = column('lower-words', 'word');
export const titles = new Map(load('titles', Title).map((row) => [row.title, row]));
export const demonyms = load('demonyms', Demonym);
const Country = z.strictObject({ name: text, iso: z.string(), nominative: z.string() });
/** Countries and regions by every name and form of theirs; `iso` is empty for what has no code. */
export const countries = new Map(load('countries', Country).map((row) => [row.name, row]));
export const cities = new Set(
  load('cities', z.strictObject({ name: text, country: z.string() })).map((row) => row.name),
);
export const organisationKinds = new Map(
  load('organisations', z.strictObject({ name: text, kind: text })).map((row) => [
    row.name,
    row.kind,
  ]),
);
export const nameHeads = new Map(load('name-heads', NameHead).map((row) => [row.head, row]));
export const quotedMedia = column('quoted-media', 'name');
const Particle = z.strictObject({ particle: text, opens: z.enum(['yes', 'no']) });
/** Lower-case parts of surnames; `opens` tells those that may come first ("von der Leyen"). */
export const particles = new Map(
  load('name-particles', Particle).map((row) => [row.particle, row.opens === 'yes']),
);
const yes = z.enum(['yes', 'no']).transform((answer) => answer === 'yes');
const Determiner = z.strictObject({ determiner: text, masculine: yes, definite: yes });
/** `masculine`: may stand before one man; `definite`: points at somebody known. */
export const determiners = new Map(
  load('determiners', Determiner).map((row) => [row.determiner, row]),
);
/** Words that join an office with what it is an office of. */
export const complementWords = column('complement-words', 'word');
export const placeEndings = load(
  'place-endings',
  z.strictObject({ ending: text, kind: z.enum(['street', 'place']) }),
);
export const geographicNouns = column('geographic-nouns', 'noun');
/** Words that keep the noun phrase behind them from being the subject. */
export const obliqueWords = new Set(
  load('oblique-words', z.strictObject({ word: text, kind: text })).map((row) => row.word),
);
export const personPronouns = new Map(
  load('person-pronouns', z.strictObject({ pronoun: text, gender: Gender })).map((row) => [
    row.pronoun,
    row.gender,
  ]),
);
/** Endings of nouns that names seldom have. */
export const nounSuffixes = [...column('noun-suffixes', 'suffix')];
export const regions = column('regions', 'name');
const Apposition = z.strictObject({ noun: text, type: z.enum(['LOC', 'ORG']) });
/** Nouns that a name of their kind follows: "Stadt", "Firma". */
export const appositions = new Map(
  load('appositions', Apposition).map((row) => [row.noun, row.type]),
);
/** Months, days and feasts: surnames, too, but seldom meant so. */
export const calendarWords = column('calendar-words', 'word');
/** Last parts of the names of bodies: "Nato-Russland-Rat". */
export const bodyNouns = column('body-nouns', 'noun');
