import { memoize } from '../../../text/memoize.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { countryOfAdjective, inhabitantOf } from '../../lexicon/demonyms.ts';
import {
  appositions,
  calendarWords,
  countries,
  geographicNouns,
  nameHeads,
  organisationKinds,
  particles,
  quotedMedia,
  regions,
} from '../../lexicon/name-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { baseForms, unshouted } from '../../lexicon/word-forms.ts';

interface Kind {
  /** The kind's letter in `kindsOf`. */
  sign: string;
  /** A word of this kind. */
  example: string;
  has(word: string, forms?: readonly string[]): boolean;
}

function formsOf(word: string): string[] {
  const usual = unshouted(word);
  const forms = baseForms(word);
  return usual === word ? forms : [...new Set([...forms, ...baseForms(usual)])];
}

const inSome =
  (list: { has(word: string): boolean }) =>
  (word: string, forms: readonly string[] = formsOf(word)) =>
    forms.some((form) => list.has(form));

/** What the hand-written lexicons say of a word. */
export const lexiconKinds: readonly Kind[] = [
  { sign: 'C', example: 'Russlands', has: inSome(countries) },
  { sign: 'R', example: 'Aargau', has: inSome(regions) },
  { sign: 'O', example: 'SPD', has: inSome(organisationKinds) },
  { sign: 'M', example: 'Spiegel', has: inSome(quotedMedia) },
  { sign: 'H', example: 'GmbH', has: (word) => nameHeads.has(word) },
  { sign: 'A', example: 'Stadt', has: (word) => appositions.has(word) },
  { sign: 'G', example: 'Allee', has: (word) => geographicNouns.has(word) },
  { sign: 'D', example: 'Norweger', has: (word) => inhabitantOf(word) !== null },
  { sign: 'J', example: 'russischer', has: (word) => countryOfAdjective(word) !== null },
  { sign: 'K', example: 'Mai', has: (word) => calendarWords.has(word) },
  { sign: 'V', example: 'von', has: (word) => particles.get(word) === true },
  { sign: 'E', example: 'der', has: (word) => determinerOf(word.toLowerCase())?.weighed === true },
];

/** The signs of all kinds that the word is of, and the kind of title it is: "Außenminister" → "office". */
export const kindsOf = memoize((word) => {
  const forms = formsOf(word);
  let signs = '';
  for (const kind of lexiconKinds) if (kind.has(word, forms)) signs += kind.sign;
  return `${signs}${titleOf(word)?.kind ?? ''}`;
});
