import { lazy } from '../../../text/lazy.ts';
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
  /** The words of the kind, or what tells whether a word is of it. */
  of: Iterable<string> | ((word: string) => boolean);
  /** Whether a word is of the kind without its genitive's ending or in usual case, too. */
  inflected?: true;
}

/** What the hand-written lexicons say of a word. */
export const lexiconKinds: readonly Kind[] = [
  { sign: 'C', example: 'Russlands', of: countries, inflected: true },
  { sign: 'R', example: 'Aargau', of: regions, inflected: true },
  { sign: 'O', example: 'SPD', of: organisationKinds, inflected: true },
  { sign: 'M', example: 'Spiegel', of: quotedMedia, inflected: true },
  { sign: 'H', example: 'GmbH', of: nameHeads },
  { sign: 'A', example: 'Stadt', of: appositions },
  { sign: 'G', example: 'Allee', of: geographicNouns },
  { sign: 'D', example: 'Norweger', of: (word) => inhabitantOf(word) !== null },
  { sign: 'J', example: 'russischer', of: (word) => countryOfAdjective(word) !== null },
  { sign: 'K', example: 'Mai', of: calendarWords },
  { sign: 'V', example: 'von', of: (word) => particles.get(word) === true },
  { sign: 'E', example: 'der', of: (word) => determinerOf(word.toLowerCase())?.weighed === true },
];

const INFLECTED = bitsWhere(({ inflected }) => inflected === true);
const EXACT = bitsWhere(({ of, inflected }) => inflected !== true && typeof of !== 'function');
const TESTS = lexiconKinds.flatMap(({ of }, i) =>
  typeof of === 'function' ? [{ is: of, bit: 1 << i }] : [],
);

function bitsWhere(is: (kind: Kind) => boolean): number {
  return lexiconKinds.reduce((bits, kind, i) => (is(kind) ? bits | (1 << i) : bits), 0);
}

/** The kinds that list a word, a bit each: one look-up for all the lists. */
const listed = lazy(() => {
  const kinds = new Map<string, number>();
  for (const [i, { of }] of lexiconKinds.entries()) {
    if (typeof of === 'function') continue;
    for (const word of of) kinds.set(word, (kinds.get(word) ?? 0) | (1 << i));
  }
  return kinds;
});

function inflectedIn(word: string): number {
  let bits = 0;
  for (const form of baseForms(word)) bits |= listed().get(form) ?? 0;
  return bits & INFLECTED;
}

function kindBits(word: string): number {
  const usual = unshouted(word);
  let bits = ((listed().get(word) ?? 0) & EXACT) | inflectedIn(word);
  if (usual !== word) bits |= inflectedIn(usual);
  for (const { is, bit } of TESTS) if (is(word)) bits |= bit;
  return bits;
}

/** The signs of all kinds that the word is of, and the kind of title it is: "Außenminister" → "office". */
export function kindsIn(word: string): string {
  const bits = kindBits(word);
  let signs = '';
  for (let i = 0; bits >>> i !== 0; i++)
    if (((bits >>> i) & 1) === 1) signs += lexiconKinds[i]?.sign ?? '';
  return `${signs}${titleOf(word)?.kind ?? ''}`;
}

/** `kindsIn` of the parts of compounds, which come again in others. */
export const kindsOf = memoize(kindsIn);
