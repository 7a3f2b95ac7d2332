import { lazy } from '../../text/lazy.ts';
import { memoize } from '../../text/memoize.ts';
import { countryOfAdjective, inhabitantOf } from './demonyms.ts';
import { cities, lowerWords, nounSuffixes, nouns, placeEndings } from './name-lists.ts';
import { Tails } from './tails.ts';
import { titleOf } from './titles.ts';
import { baseForms, capitalised, NOUN_ENDINGS, nounForms } from './word-forms.ts';

/** In characters, of a compound's parts. */
const MIN_TAIL = 4;
const MIN_HEAD = 3;

const endings = lazy(() => new Set([...placeEndings].map(capitalised)));
const suffixes = lazy(() => new RegExp(`(?:${[...nounSuffixes].join('|')})s?$`, 'u'));

const tails = lazy(() => new Tails(nouns, true));

function listedNoun(word: string): boolean {
  return nounForms(word).some((form) => nouns.has(form));
}

/** A noun of the lexicon or a compound that ends in one ("Sicherheitsgarantien", "Ukraine-Konflikt"). */
export const isNoun = memoize(nounOrCompound);

function nounOrCompound(word: string): boolean {
  if (listedNoun(word)) return true;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const tail = capitalised(word.slice(hyphen + 1));
    return isNoun(tail) || titleOf(tail) !== null || listedNoun(word.slice(0, hyphen));
  }
  if (suffixes().test(word)) return true;
  if (!mayEndInNoun(word)) return false;
  for (let i = MIN_HEAD; i <= word.length - MIN_TAIL; i++) {
    const tail = capitalised(word.slice(i));
    if (!endings().has(tail) && listedNoun(tail)) return true;
  }
  return false;
}

/** Whether a tail of the word may be listed, with or without an ending. */
function mayEndInNoun(word: string): boolean {
  const { length } = word;
  return NOUN_ENDINGS.some(
    (ending) =>
      word.endsWith(ending) &&
      tails().mayEnd(word, length - ending.length, MIN_HEAD, length - MIN_TAIL),
  );
}

/** "Russe", "Norwegerin", "Deutschen", "Berliner", "Russische": derived from a place, itself no name. */
function isDerivedFromPlace(word: string): boolean {
  if (inhabitantOf(word) || countryOfAdjective(word)) return true;
  return /(?:er|erin|ern)$/u.test(word) && isTown(word.replace(/er(?:in|n|s)?$/u, ''));
}

/** A capitalised word that German writes so for grammar's sake: noun, sentence opener, derived from a place. */
export const isCommon = memoize(
  (word) =>
    lowerWords.has(word.toLowerCase()) ||
    lowerWords.has(word) ||
    isNoun(word) ||
    isDerivedFromPlace(word),
);

function isTown(word: string): boolean {
  return baseForms(word).some((form) => cities.has(form));
}
