import { countryOfAdjective } from '../../lexicon/demonyms.ts';
import { countries, type Gender, organisationKinds } from '../../lexicon/name-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { baseForms } from '../../lexicon/word-forms.ts';
import type { Word } from '../sentence.ts';
import { affiliation, officeOf } from './offices.ts';
import type { Office } from './person.ts';

/** What one mention of a person says of them. */
export interface Description {
  genders: Gender[];
  offices: Office[];
  countries: string[];
  parties: string[];
  /** "sein russischer Amtskollege Sergej Lawrow": holds the office of another person in the sentence. */
  peer: boolean;
}

/** What the words beside the name `words[from]` to `words[to - 1]` say of its bearer. */
export function descriptionBeside(words: readonly Word[], from: number, to: number): Description {
  return together([before(words, from), after(words, to)]);
}

export function together(all: readonly Description[]): Description {
  return {
    genders: all.flatMap(({ genders }) => genders),
    offices: all.flatMap(({ offices }) => offices),
    countries: all.flatMap(({ countries }) => countries),
    parties: all.flatMap(({ parties }) => parties),
    peer: all.some(({ peer }) => peer),
  };
}

function nothing(): Description {
  return { genders: [], offices: [], countries: [], parties: [], peer: false };
}

/** "Russlands Außenminister Lawrow", "der norwegische Generalsekretär Jens Stoltenberg". */
function before(words: readonly Word[], from: number): Description {
  let at = from - 1;
  while (['.', ','].includes(words[at]?.text ?? '')) at--;
  while (titleOf(words[at]?.text ?? '')?.kind === 'address') at--;
  return titleAt(words, at);
}

/** The title at `at`, with the adjectives and genitives before it. */
function titleAt(words: readonly Word[], at: number): Description {
  const word = words[at]?.text ?? '';
  const title = titleOf(word);
  if (!title || !words[at]?.capital) return nothing();
  const office = officeOf(word);
  const { country, party } = affiliation(word);
  return {
    genders: title.gender === '' ? [] : [title.gender],
    offices: office ? [office] : [],
    countries: [country, countryBefore(words, at)].filter((iso) => iso !== null),
    parties: party === null ? [] : [party],
    peer: title.kind === 'peer',
  };
}

/** The country in "russischer | Außenminister", "Russlands | Staatschef". */
function countryBefore(words: readonly Word[], at: number): string | null {
  const word = words[at - 1]?.text ?? '';
  const iso = countryOfAdjective(word);
  if (iso !== null) return iso;
  if (countries.has(word)) return null;
  return (
    baseForms(word)
      .map((form) => countries.get(form)?.iso)
      .find((code) => code) ?? null
  );
}

/** "Olaf Scholz (SPD)", "Wladimir Putin, der russische Präsident,". */
function after(words: readonly Word[], to: number): Description {
  const next = words[to + 1]?.text ?? '';
  if (words[to]?.text === '(' && organisationKinds.get(next) === 'party')
    return { ...nothing(), parties: [next] };
  if (words[to]?.text !== ',') return nothing();
  for (let at = to + 1; at <= to + 3; at++) {
    if (words[at]?.capital) return words[at + 1]?.capital ? nothing() : titleAt(words, at);
  }
  return nothing();
}
