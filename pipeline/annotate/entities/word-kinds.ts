import {
  cities,
  countries,
  demonyms,
  finiteVerbs,
  firstNames,
  lowerWords,
  nounSuffixes,
  nouns,
  placeEndings,
  surnames,
  type Title,
  titles,
} from './lexicons.ts';
import { remembered } from './remembered.ts';

const SHORTEST_TAIL = 4;
const SHORTEST_HEAD = 3;
const NOUN_ENDINGS = ['', 's', 'es', 'n', 'en', 'e'];
const GENITIVE = /(?:s|['’]s?)$/u;

const inhabitants = new Set(demonyms.flatMap(({ man, woman }) => [man, woman]));
const suffixes = new RegExp(`(?:${nounSuffixes.join('|')})s?$`, 'u');
const nationalities = new Set(demonyms.map(({ adjective }) => adjective));
const endings = new Set(placeEndings.map(({ ending }) => capitalised(ending)));

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The word, and the word without a genitive ending: "Russlands" → Russlands, Russland; "Hans’" → Hans. */
export function baseForms(word: string): string[] {
  return word.length > 3 && GENITIVE.test(word) ? [word, word.replace(GENITIVE, '')] : [word];
}

function listedNoun(word: string): boolean {
  return NOUN_ENDINGS.some(
    (ending) => word.endsWith(ending) && nouns.has(word.slice(0, word.length - ending.length)),
  );
}

/** A noun of the lexicon or a compound that ends in one ("Sicherheitsgarantien", "Ukraine-Konflikt"). */
export const isNoun = remembered(nounOrCompound);

function nounOrCompound(word: string): boolean {
  if (listedNoun(word)) return true;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const tail = capitalised(word.slice(hyphen + 1));
    return isNoun(tail) || isTitle(tail) || listedNoun(word.slice(0, hyphen));
  }
  if (suffixes.test(word)) return true;
  for (let i = SHORTEST_HEAD; i <= word.length - SHORTEST_TAIL; i++) {
    const tail = capitalised(word.slice(i));
    if (!endings.has(tail) && listedNoun(tail)) return true;
  }
  return false;
}

/** "Russe", "Norwegerin", "Deutschen", "Berliner", "Russische": derived from a place, itself no name. */
export function isDerivedFromPlace(word: string): boolean {
  if (
    NOUN_ENDINGS.some(
      (e) => word.endsWith(e) && inhabitants.has(word.slice(0, word.length - e.length)),
    )
  )
    return true;
  if (isNationality(word)) return true;
  return /(?:er|erin|ern)$/u.test(word) && isTown(word.replace(/er(?:in|n|s)?$/u, ''));
}

/** "russisch" in any inflection, capitalised or not. */
export function isNationality(word: string): boolean {
  const stem = word.replace(/(?<=sch)e[nmrs]?$/u, '');
  return nationalities.has(stem) || nationalities.has(stem.charAt(0).toLowerCase() + stem.slice(1));
}

/** A capitalised word that German writes so for grammar's sake: noun, sentence opener, derived from a place. */
export const isCommon = remembered(
  (word) =>
    lowerWords.has(word.toLowerCase()) ||
    lowerWords.has(word) ||
    isNoun(word) ||
    isDerivedFromPlace(word),
);

export const isFirstName = remembered(
  (word) => baseForms(word).some((form) => firstNames.has(form)) || isDoubleFirstName(word),
);

/** "Frank-Walter": a first name if its first part is one. */
function isDoubleFirstName(word: string): boolean {
  const hyphen = word.indexOf('-');
  return (
    hyphen > 0 && firstNames.has(word.slice(0, hyphen)) && firstNames.has(word.slice(hyphen + 1))
  );
}

export function isSurname(word: string): boolean {
  return baseForms(word).some((form) => surnames.has(form));
}

export function isCountry(word: string): boolean {
  return baseForms(word).some((form) => countries.has(form));
}

export function isTown(word: string): boolean {
  return baseForms(word).some((form) => cities.has(form));
}

export function isTitle(word: string): boolean {
  return titleOf(word) !== null;
}

/** The office, role or address a word is, alone or as the end of a compound, in any case: "US-Außenministers". */
export const titleOf = remembered(titleIn);

function titleIn(word: string): Title | null {
  for (const ending of NOUN_ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const form = word.slice(0, word.length - ending.length);
    const title = titles.get(form) ?? compoundTitle(form);
    if (title) return title;
  }
  return null;
}

function compoundTitle(word: string): Title | null {
  for (let i = 2; i <= word.length - SHORTEST_TAIL; i++) {
    const title = titles.get(capitalised(word.slice(word[i] === '-' ? i + 1 : i)));
    if (title?.compound === 'yes') return title;
  }
  return null;
}

/** A word that may be a finite verb: "sagte", "hat", "warnt". */
export function mayBeFiniteVerb(word: string): boolean {
  return finiteVerbs.get(word) ?? /^\p{Ll}{2,}te?$/u.test(word);
}
