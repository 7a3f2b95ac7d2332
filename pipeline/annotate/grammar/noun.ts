import { isOfClass } from '../lexicon/word-classes.ts';
import type { Word } from './word.ts';
import { isCommon, isListed } from './word-facts.ts';

const INFLECTED = /(?:e|en|er|es|em|te|ten)$/u;

export const NUMBER = /^\d[\d.,]*$/u;

/** Adjectives at the head of a sentence that are adverbs, not nouns: "Langfristig will …", "Abschließend sagte …". */
const ADVERBIAL = /(?:[^g]end|ig|lich|isch|weise|mä(?:ß|ss)ig|los|bar|seits|falls|mals|ell|iv)$/u;

export function isAdjective(word: Word | undefined): boolean {
  if (word === undefined || word.punctuation) return false;
  if (NUMBER.test(word.text) || /^\d+-/u.test(word.text)) return true;
  if (word.capital && !word.initial) return false;
  // "haben", "sollen" look inflected.
  if (isOfClass(word.lower, 'auxiliary')) return false;
  if (isOfClass(word.lower, 'preposition') || isOfClass(word.lower, 'adverb')) return false;
  if (isOfClass(word.lower, 'conjunction') || isOfClass(word.lower, 'subordinator')) return false;
  if (isOfClass(word.lower, 'pronoun') || isOfClass(word.lower, 'determiner')) return false;
  return INFLECTED.test(word.lower) && !(word.verb?.surelyFinite === true);
}

export function isNoun(word: Word | undefined, next?: Word): boolean {
  if (word === undefined || !word.capital) return false;
  // "Kurz nach acht Uhr warnt die Polizei"
  if (
    word.initial &&
    isOfClass(word.lower, 'before_time') &&
    isOfClass(next?.lower ?? '', 'preposition')
  )
    return false;
  if (!word.initial || word.person) return true;
  // "Mehr sagt der Trainer nicht", but "Mehr Menschen sagen"
  if (isOfClass(word.lower, 'amount') && next?.capital !== true) return false;
  if (isOfClass(word.lower, 'adverb') || isOfClass(word.lower, 'preposition')) return false;
  if (isOfClass(word.lower, 'determiner') || isOfClass(word.lower, 'pronoun')) return false;
  if (isOfClass(word.lower, 'subordinator') || isOfClass(word.lower, 'conjunction')) return false;
  if (isOfClass(word.lower, 'question')) return false;
  if (next !== undefined && (next.lower === 'zufolge' || next.text === ':')) return true;
  if (word.verb?.participle === true) return false;
  // "König Lee", "Nachbar Kim": nouns that end as adverbs do.
  if (ADVERBIAL.test(word.text) && !isListed(word)) return false;
  const verbFollows = next?.verb?.surelyFinite === true && !next.capital;
  return verbFollows || word.verb?.finite !== true;
}

/** "die Schauspielerin Klage": a common noun behind a common noun begins the next phrase; "Minister Koch" does not. */
export function isObjectNoun(before: Word | undefined, word: Word | undefined): boolean {
  if (before === undefined || word === undefined || !word.capital) return false;
  return isCommon(before) && isCommon(word);
}

/** "hat Minister Lee Einmischung vorgeworfen", "laut Trainer Lee Kim": behind a person's name a common noun or another person's name is another phrase. */
export function isOtherThan(before: Word | undefined, word: Word | undefined): boolean {
  if (before?.person !== true || /s$/u.test(before.text) || word?.capital !== true) return false;
  if (word.person) return word.name !== before.name;
  return isCommon(word) || /\.\p{Ll}{2,3}$/u.test(word.text);
}
