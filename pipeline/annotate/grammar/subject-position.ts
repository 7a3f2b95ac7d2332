import { markOf } from '../../text/marks.ts';
import { pronounReadings } from '../lexicon/declension.ts';
import { isOfClass } from '../lexicon/word-classes.ts';
import { isTime } from './noun-modifiers.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from './noun-phrase.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import { MAX_PHRASES_BEFORE_SUBJECT } from './reach.ts';
import type { Word } from './word.ts';

/** "sich", "ihm", "uns", and "es" of "es freut sich": no subject behind a verb. */
function isObjectPronoun(lower: string): boolean {
  const person = pronounReadings(lower).filter(
    ({ kind }) => kind === 'personal' || kind === 'reflexive',
  );
  return lower === 'es' || person.some(({ nominative }) => nominative === '');
}

/** Steps over "auch", "gestern", "am Montag", "es": what can stand between a verb and its subject. */
function skipAdverbials(words: readonly Word[], i: number, end: number): number {
  let at = i;
  while (at < end) {
    const word = words[at];
    if (word === undefined) break;
    if (isOfClass(word.lower, 'preposition') && !word.opaque) {
      const phrase = nounPhraseWithPlaceAt(words, at + 1, end);
      if (phrase === undefined) {
        at++;
        continue;
      }
      at = phrase.to;
    } else if (isObjectPronoun(word.lower) && !nounFollows(words, at, end)) at++;
    else if (isOfClass(word.lower, 'adverb') && !word.capital) at++;
    else if (isOfClass(word.lower, 'adverb') && word.initial) at++;
    else if (word.punctuation && word.text !== ',' && !isMark(word)) at++;
    else break;
  }
  return at;
}

function isMark(word: Word): boolean {
  return markOf(word.text) !== undefined;
}

function nounFollows(words: readonly Word[], i: number, end: number): boolean {
  const next = words[i + 1];
  return i + 1 < end && words[i]?.lower === 'ihr' && next?.capital === true;
}

/** The subject between the verb and `end`: the first noun phrase that can be a nominative. */
export function subjectAfter(
  words: readonly Word[],
  verb: number,
  end: number,
): NounPhrase | undefined {
  let at = verb + 1;
  for (let round = 0; round < MAX_PHRASES_BEFORE_SUBJECT && at < end; round++) {
    at = skipAdverbials(words, at, end);
    const phrase = nounPhraseAt(words, at, end);
    if (phrase === undefined) {
      at++;
      continue;
    }
    const time = isTime(words, phrase);
    if (!phrase.oblique && !time) return phrase;
    at = phrase.to;
  }
  return undefined;
}

/** "in den Antworten zu Kiel, Ulm und dem Burgenland ließ …": what "und" joins to a dative is none itself. */
function endsInDative(words: readonly Word[], i: number, verb: number): boolean {
  if (words[i]?.lower !== 'und' || words[i + 1]?.lower !== 'dem') return false;
  return nounPhraseWithPlaceAt(words, i + 1, verb)?.to === verb;
}

/** The subject in front of the verb, if what stands there can be one. */
export function subjectBefore(
  words: readonly Word[],
  from: number,
  verb: number,
): NounPhrase | undefined {
  let at = from;
  while (at < verb) {
    const word = words[at];
    if (word === undefined) return undefined;
    const skips =
      isOfClass(word.lower, 'conjunction') ||
      (word.lower === 'vor' && words[at + 1]?.lower === 'allem') ||
      isOfClass(word.lower, 'focus');
    if (!skips && !(word.punctuation && !isMark(word))) break;
    at++;
  }
  const phrase = nounPhraseWithPlaceAt(words, at, verb);
  if (phrase === undefined || phrase.oblique || words[phrase.to]?.lower === 'gegenüber')
    return undefined;
  if (isOfClass(words[phrase.head]?.lower ?? '', 'time_noun')) return undefined;
  if (endsInDative(words, phrase.to, verb)) return undefined;
  return phrase.pronoun && words[at]?.lower === 'es' ? undefined : phrase;
}
