import { flatMapped } from '../../../text/flat-mapped.ts';
import type { Gender } from '../../lexicon/name-lists.ts';
import { bracket } from '../attributes/brackets.ts';
import { phrasesBeside } from '../roles/beside-name.ts';
import type { NamedSentence, PlacedName } from '../roles/named-sentence.ts';
import type { RolePhrase } from '../roles/role-phrase.ts';
import type { Office } from './person.ts';

/** What one mention of a person says of them. */
export interface Description {
  genders: Gender[];
  offices: Office[];
  /** ISO codes. */
  countries: string[];
  parties: string[];
  /** "sein russischer Amtskollege Sergej Lawrow": holds the office of another person in the sentence. */
  peer: boolean;
  /** Where the nouns stand that say it. */
  heads: number[];
}

/** What the words beside a person's name say of them. */
export function descriptionBeside(sentence: NamedSentence, name: PlacedName): Description {
  const phrases = phrasesBeside(sentence, name).map(({ phrase }) =>
    descriptionIn(sentence, phrase),
  );
  const parties = bracket
    .find(sentence, name)
    .flatMap(({ kind, value }) => (kind === 'party' ? [value] : []));
  return together([...phrases, { ...NOTHING, parties }]);
}

export function together(all: readonly Description[]): Description {
  return {
    genders: flatMapped(all, ({ genders }) => genders),
    offices: flatMapped(all, ({ offices }) => offices),
    countries: flatMapped(all, ({ countries }) => countries),
    parties: flatMapped(all, ({ parties }) => parties),
    peer: all.some(({ peer }) => peer),
    heads: flatMapped(all, ({ heads }) => heads),
  };
}

const NOTHING: Description = {
  genders: [],
  offices: [],
  countries: [],
  parties: [],
  peer: false,
  heads: [],
};

function descriptionIn(
  { words }: NamedSentence,
  { gender, office, countries, parties, kind, head }: RolePhrase,
): Description {
  return {
    genders: gender === '' ? [] : [gender],
    offices: office === null ? [] : [office],
    countries,
    parties,
    peer: kind === 'peer',
    heads: [words[head]?.start ?? 0],
  };
}
