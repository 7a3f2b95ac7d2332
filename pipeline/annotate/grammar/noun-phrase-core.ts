import { markOf } from '../../text/marks.ts';
import { determinerOf, determines, isDeterminer, isSubjectPronoun } from '../lexicon/declension.ts';
import { isOfClass, rulesOutSubject } from '../lexicon/word-classes.ts';
import { isAdjective, isNoun, isObjectNoun, isOtherThan, NUMBER } from './noun.ts';
import { MAX_WORDS_BEFORE_NOUN, MAX_WORDS_IN_MARKED_NAME } from './reach.ts';
import type { Word } from './word.ts';
import { holdsWords } from './word-facts.ts';

/** A noun phrase or pronoun, words[from, to). */
export interface NounPhrase {
  from: number;
  to: number;
  /** Index of the head noun's first word (the pronoun itself). */
  head: number;
  pronoun: boolean;
  /** Its determiner or pronoun rules out the nominative ("dem Minister", "ihn"). */
  oblique: boolean;
}

/** Adjectives without an ending, which qualify the next one: "finanziell angeschlagene". */
const QUALIFYING = /.{3}(?:ig|lich|isch|ell|iv|weise)$/u;

function isQualifier(lower: string): boolean {
  return isOfClass(lower, 'qualifier') || QUALIFYING.test(lower);
}

/** Derived nouns that are feminine, so that "der" before them is no nominative. */
const FEMININE = /(?:(?<!spr|schw)ung|heit|keit|schaft|tion|sion|tät|izei|artei|erei)$/u;

/** "dem Rat", "einer Zeitung", "der neuen Regierung": no nominative, as the determiner tells, or with it the next word. */
function isOblique(words: readonly Word[], from: number, head: number): boolean {
  const first = words[from]?.lower ?? '';
  const second = words[from + 1];
  if (!isDeterminer(first)) return false;
  if (second === undefined || head <= from) return !determines(first, 'nominative');
  // "keiner der Ärzte" is a pronoun with a genitive.
  const isApart = isDeterminer(second.lower);
  if (!determines(first, 'nominative')) return !(isApart && isSubjectPronoun(first));
  if (first !== 'der' || isApart) return false;
  if (head === from + 1) return FEMININE.test(words[head]?.lower ?? '');
  return /[^e]en$/u.test(second.lower) && isAdjective(second);
}

function isSurelyVerb({ verb, capital }: Word): boolean {
  return verb?.surelyFinite === true && !capital;
}

/** After the closing mark of a name in marks that begins at `i` („Focus“, also „Bild“-Zeitung); `i` if none does. */
function quotedName(words: readonly Word[], i: number, end: number): number {
  if (markOf(words[i]?.text ?? '') === undefined || words[i]?.opaque === true) return i;
  for (let j = i + 1; j < Math.min(end, i + 1 + MAX_WORDS_IN_MARKED_NAME); j++)
    if (markOf(words[j]?.text ?? '') !== undefined) {
      const next = words[j + 1];
      const isNamed = words.slice(i + 1, j).some(({ capital }) => capital);
      if (!isNamed && next?.verb?.finite !== true) return i;
      if (words[i + 1]?.name == null && words.slice(i + 1, j).some(isSurelyVerb)) return i;
      return next?.text.startsWith('-') && next.text.length > 1 ? j + 2 : j + 1;
    }
  return i;
}

/** After the name that begins at `i` with a noun: "Ärzte ohne Grenzen", "Bündnis 90/Die Grünen"; `i` if none does. */
function wholeName(words: readonly Word[], i: number, end: number): number {
  const name = words[i]?.name;
  if (name == null || name.start !== words[i]?.start || words[i]?.capital !== true) return i;
  let j = i;
  while (j < end && words[j]?.name === name) j++;
  return j;
}

/** After the run of nouns and name parts that starts at `i`; `i` if there is none. */
export function nameRun(words: readonly Word[], i: number, end: number): number {
  let j = quotedName(words, i, end);
  while (j < end) {
    const word = words[j];
    const next = words[j + 1];
    if (j > i && (isObjectNoun(words[j - 1], word) || isOtherThan(words[j - 1], word))) break;
    if (j > i && word?.person === true && markOf(words[j - 1]?.text ?? '') !== undefined) break;
    const whole = wholeName(words, j, end);
    if (whole > j + 1) {
      j = whole;
      continue;
    }
    if (isNoun(word, next) || (j > i && word?.person === true)) j++;
    else if (
      j > i &&
      word !== undefined &&
      isOfClass(word.lower, 'particle') &&
      !word.capital &&
      isNoun(next) &&
      next !== undefined &&
      !isOfClass(word.lower, 'determiner') &&
      !/^(?:vo[nm]|zu[mr]?|am)$/u.test(word.lower)
    )
      j += 2;
    else if (j > i && /^\d{1,2}$/u.test(word?.text ?? '') && !isNoun(next)) j++;
    else {
      const before = words[j - 1];
      const named = before !== undefined && holdsWords(before) ? quotedName(words, j, end) : j;
      if (named === j) break;
      j = named;
    }
  }
  return j;
}

/** "der 52 Jahre alte Wirt", "der 300 Seiten starke Bericht": a number with its noun, before an adjective. */
function isMeasure(words: readonly Word[], i: number): boolean {
  const number = words[i];
  if (number === undefined || words[i + 1]?.capital !== true) return false;
  if (!NUMBER.test(number.text) && determinerOf(number.lower)?.kind !== 'numeral') return false;
  const adjective = words[i + 2];
  return adjective?.capital === false && isAdjective(adjective) && words[i + 3]?.capital === true;
}

/** After determiner and adjectives at `i`: where the noun stands. */
function nounStart(words: readonly Word[], i: number, end: number): number {
  let j = i;
  const first = words[j];
  if (first !== undefined && isOfClass(first.lower, 'determiner')) j++;
  while (j < end && j < i + MAX_WORDS_BEFORE_NOUN) {
    const word = words[j];
    const next = words[j + 1];
    if (isMeasure(words, j)) j += 2;
    else if (isAdjective(word) || (j > i && word?.participial === true && isNoun(next))) j++;
    else if (
      word !== undefined &&
      !word.capital &&
      (isQualifier(word.lower) || (j > i && isOfClass(word.lower, 'adverb'))) &&
      (isAdjective(next) || next?.participial === true)
    )
      j++;
    else if (
      j > i &&
      (word?.lower === 'und' || word?.text === ',') &&
      isAdjective(next) &&
      isAdjective(words[j - 1])
    )
      j++;
    else if (
      j > i &&
      word !== undefined &&
      isOfClass(word.lower, 'determiner') &&
      isOfClass(words[i]?.lower ?? '', 'determiner') &&
      j === i + 1
    )
      j++;
    else break;
  }
  return j;
}

/** "Beobachter gehen", "Stoiber sagte": what looks inflected at the head of a sentence may be the noun itself. */
function lastCapital(words: readonly Word[], i: number, head: number): number {
  for (let j = head - 1; j >= i; j--) {
    const word = words[j];
    if (word?.capital === true && isNoun(word, words[j + 1])) return j;
  }
  return -1;
}

/** "der 81-Jährige", "die beiden": determiner and adjective with no noun behind them. */
function standsAlone(words: readonly Word[], i: number, to: number, end: number): boolean {
  const next = words[to];
  if (to !== i + 2 || !isOfClass(words[i]?.lower ?? '', 'determiner')) return false;
  if (!/^(?:\d+-|beide|letzter|erster|andere)/u.test(words[to - 1]?.lower ?? '')) return false;
  return to >= end || next?.capital !== true;
}

export function baseNounPhraseAt(
  words: readonly Word[],
  i: number,
  end: number,
): NounPhrase | undefined {
  const first = words[i];
  if (first === undefined || i >= end) return undefined;
  let head = nounStart(words, i, end);
  let to = nameRun(words, head, end);
  if (to === head) {
    const adjectives = head;
    head = lastCapital(words, i, Math.min(head, end));
    to = head < 0 ? head : nameRun(words, head, end);
    if (head < 0 && standsAlone(words, i, adjectives, end))
      return {
        from: i,
        to: adjectives,
        head: i,
        pronoun: false,
        oblique: rulesOutSubject(first.lower),
      };
  }
  if (head >= i && to > head)
    return { from: i, to, head, pronoun: false, oblique: isOblique(words, i, head) };
  return undefined;
}

export function pronounAt(words: readonly Word[], i: number): NounPhrase | undefined {
  const word = words[i];
  if (word === undefined || !isOfClass(word.lower, 'pronoun')) return undefined;
  return { from: i, to: i + 1, head: i, pronoun: true, oblique: false };
}
