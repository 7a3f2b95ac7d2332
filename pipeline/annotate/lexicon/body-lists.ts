import { z } from 'zod';
import { lexicon, wordList } from '../../lexicon.ts';

const text = z.string().min(1);

function fileOf(name: string): URL {
  return new URL(`./${name}.tsv`, import.meta.url);
}

/** Nouns that make a body of what stands behind them, by what that may be. */
export const bodyHeads = lexicon(
  fileOf('body-heads'),
  z.strictObject({
    noun: text,
    behind: text.transform((behind) => new Set(behind.split(' '))),
  }),
  ({ noun, behind }) => [noun, behind],
);

/** Last parts of compounds that name a law or an event, in lower case. */
export const lawAndEventHeads = lexicon(
  fileOf('law-and-event-heads'),
  z.strictObject({ head: text, kind: z.enum(['law', 'ending', 'event']) }),
  ({ head, kind }) => [head, kind],
);

/** Nouns, or ends of them, that tell what a name beside them is; in lower case. */
export const kindNouns = lexicon(
  fileOf('kind-nouns'),
  z.strictObject({ noun: text, type: z.enum(['ORG', 'LOC', 'MISC']) }),
  ({ noun, type }) => [noun, type],
);

/** Names of leagues, laws, products and the like. */
export const listedThings = wordList(fileOf('listed-things'), 'name');

/** What stands before the names of things of its kind. */
export const thingHeads = wordList(fileOf('thing-heads'), 'head');

/** Words of matches. */
export const sportWords = wordList(fileOf('sport-words'), 'word');

/** Parts of clubs' names beside a town's. */
export const clubWords = wordList(fileOf('club-words'), 'word');

/** Nouns that name one body wherever they stand. */
export const certainBodies = wordList(fileOf('certain-bodies'), 'name');

/** The nouns that head names, by their last part in lower case: gender (p: plural), and what a name is that they head. */
export const nameHeads = lexicon(
  fileOf('name-head-genders'),
  z.strictObject({
    head: text,
    gender: z.enum(['m', 'f', 'n', 'p']),
    type: z.enum(['ORG', 'LOC', 'MISC', '']),
  }),
  ({ head, gender, type }) => [head, { gender, type }],
);

/** The short name of a body by each of its names and acronyms. */
export const bodyShortNames = lexicon(
  fileOf('body-short-names'),
  z.strictObject({ form: text, short: text }),
  ({ form, short }) => [form, short],
);
