import { markOf } from '../../text/marks.ts';
import { firstNames, surnames } from '../entities/lexicons.ts';
import { isNoun as isListedNoun } from '../entities/word-kinds.ts';
import { isNamedThing } from './speech-lexicon.ts';
import { isA } from './word-classes.ts';
import type { Word } from './words.ts';

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

const INFLECTED = /(?:e|en|er|es|em|te|ten)$/u;
const NUMBER = /^\d[\d.,]*$/u;
const OBLIQUE =
  /^(?:den|dem|des|einen|einem|eines|keinen|keinem|ihm|ihn|ihnen|.{2,}(?:em|es|en))$/u;
/** Adjectives at the head of a sentence that are adverbs, not nouns: "Langfristig will …", "Abschließend sagte …". */
const ADVERBIAL = /(?:[^g]end|ig|lich|isch|weise|mäßig|los|bar|seits|falls|mals)$/u;
const CONTRACTED = /^(?:vom|zum|zur|im|am|beim|ans|ins)$/u;

export function isAdjective(word: Word | undefined): boolean {
  if (word === undefined || word.punctuation) return false;
  if (NUMBER.test(word.text) || /^\d+-/u.test(word.text)) return true;
  if (word.capital && !word.initial) return false;
  if (isA(word.lower, 'preposition') || isA(word.lower, 'adverb')) return false;
  if (isA(word.lower, 'conjunction') || isA(word.lower, 'subordinator')) return false;
  if (isA(word.lower, 'pronoun') || isA(word.lower, 'determiner')) return false;
  return INFLECTED.test(word.lower) && !(word.verb?.surelyFinite === true);
}

export function isNoun(word: Word | undefined, next?: Word): boolean {
  if (word === undefined || !word.capital) return false;
  if (!word.initial) return true;
  if (isA(word.lower, 'adverb') || isA(word.lower, 'preposition')) return false;
  if (isA(word.lower, 'determiner') || isA(word.lower, 'pronoun')) return false;
  if (isA(word.lower, 'subordinator') || isA(word.lower, 'conjunction')) return false;
  if (next !== undefined && (next.lower === 'zufolge' || next.text === ':')) return true;
  if (word.verb?.participle === true || ADVERBIAL.test(word.lower)) return false;
  const verbFollows = next?.verb?.surelyFinite === true && !next.capital;
  return verbFollows || word.verb?.finite !== true;
}

/** After the closing mark of a name in marks that begins at `i` („Focus“, also „Bild“-Zeitung); `i` if none does. */
function quotedName(words: readonly Word[], i: number, end: number): number {
  if (markOf(words[i]?.text ?? '') === undefined || words[i]?.opaque === true) return i;
  for (let j = i + 1; j < Math.min(end, i + 9); j++)
    if (markOf(words[j]?.text ?? '') !== undefined) {
      const next = words[j + 1];
      return next?.text.startsWith('-') && next.text.length > 1 ? j + 2 : j + 1;
    }
  return i;
}

/** Whether the word is a noun of the lexicon, or a compound of one, and no name that looks like one. */
export function isCommonNoun(text: string): boolean {
  return isListedNoun(text) && !surnames.has(text) && !firstNames.has(text);
}

/** "die Schauspielerin Klage": a common noun behind a common noun begins the next phrase; "Minister Koch" does not. */
function isObjectNoun(before: Word | undefined, word: Word | undefined): boolean {
  if (before === undefined || word === undefined || !word.capital) return false;
  return isCommonNoun(before.text) && isCommonNoun(word.text);
}

/** After the run of nouns and name parts that starts at `i`; `i` if there is none. */
function nameRun(words: readonly Word[], i: number, end: number): number {
  let j = quotedName(words, i, end);
  while (j < end) {
    const word = words[j];
    const next = words[j + 1];
    if (j > i && isObjectNoun(words[j - 1], word)) break;
    if (isNoun(word, next)) j++;
    else if (
      j > i &&
      word !== undefined &&
      isA(word.lower, 'particle') &&
      !word.capital &&
      isNoun(next) &&
      next !== undefined &&
      !isA(word.lower, 'determiner') &&
      word.lower !== 'von' &&
      word.lower !== 'zu'
    )
      j += 2;
    else if (j > i && word !== undefined && /^\d+$/u.test(word.text) && word.text.length < 3) j++;
    else {
      const named = isNamedThing(words[j - 1]?.lower ?? '') ? quotedName(words, j, end) : j;
      if (named === j) break;
      j = named;
    }
  }
  return j;
}

/** After determiner and adjectives at `i`: where the noun stands. */
function nounStart(words: readonly Word[], i: number, end: number): number {
  let j = i;
  const first = words[j];
  if (first !== undefined && isA(first.lower, 'determiner')) j++;
  while (j < end && j < i + 9) {
    const word = words[j];
    const next = words[j + 1];
    if (isAdjective(word)) j++;
    else if (
      /^(?:nicht|namentlich|sehr|so|neu|besonders|bisher|bislang)$/u.test(word?.lower ?? '') &&
      isAdjective(next)
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
      isA(word.lower, 'determiner') &&
      isA(words[i]?.lower ?? '', 'determiner') &&
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
  if (to !== i + 2 || !isA(words[i]?.lower ?? '', 'determiner')) return false;
  if (!/^(?:\d+-|beide|letzter|erster|andere)/u.test(words[to - 1]?.lower ?? '')) return false;
  return to >= end || next?.capital !== true;
}

function bare(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
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
        oblique: OBLIQUE.test(first.lower),
      };
  }
  const oblique =
    isA(first.lower, 'determiner') && !isA(first.lower, 'nominative') && OBLIQUE.test(first.lower);
  if (head >= i && to > head) return { from: i, to, head, pronoun: false, oblique };
  return undefined;
}

function pronounAt(words: readonly Word[], i: number): NounPhrase | undefined {
  const word = words[i];
  if (word === undefined || !isA(word.lower, 'pronoun')) return undefined;
  return { from: i, to: i + 1, head: i, pronoun: true, oblique: false };
}

const LINKS = new Set(['von', 'vom', 'aus', 'für', 'der', 'des']);
const LOCAL = new Set([
  ...LINKS,
  'gegen',
  'bei',
  'beim',
  'zu',
  'zum',
  'zur',
  'in',
  'im',
  'an',
  'am',
  'auf',
  'unter',
  'mit',
  'über',
  'vor',
  'nach',
]);

function isTime(words: readonly Word[], phrase: NounPhrase): boolean {
  return words.slice(phrase.from, phrase.to).some(({ lower }) => isA(lower, 'month'));
}

/** What modifies the noun before `i`: a genitive, "von …" and the like, brackets; the index after it. */
function modifier(
  words: readonly Word[],
  i: number,
  end: number,
  links: ReadonlySet<string>,
  named: boolean,
): number {
  const word = words[i];
  if (word === undefined || i >= end) return i;
  if (word.text === '(') {
    const close = words.findIndex((other, j) => j > i && other.text === ')');
    return close > 0 && close < i + 8 && close < end ? close + 1 : i;
  }
  const genitive =
    /^(?:der|des|eines|einer|seiner|seines|ihrer|ihres|dieser|dieses|deren|unserer|aller|beider|mehrerer|zweier|dreier)$/u.test(
      word.lower,
    );
  if (genitive && named) return i;
  if (genitive && !word.initial) return bare(words, i, end)?.to ?? i;
  if (!links.has(word.lower) || word.capital) {
    if (isAdjective(word) && /(?:er|en)$/u.test(word.lower) && !NUMBER.test(word.text)) {
      const phrase = bare(words, i, end);
      return phrase !== undefined && phrase.head > i && /er$/u.test(word.lower) ? phrase.to : i;
    }
    return i;
  }
  if (named && word.lower === 'für') return i;
  const phrase = bare(words, i + 1, end);
  if (phrase === undefined || isTime(words, phrase)) return i;
  if (CONTRACTED.test(word.lower) && phrase.head > i + 3) return i;
  return phrase.to;
}

function coordinated(words: readonly Word[], i: number, end: number): number {
  const word = words[i];
  if (word === undefined || !/^(?:und|sowie|oder|bzw\.?|&)$/u.test(word.lower)) return i;
  const phrase = bare(words, i + 1, end);
  if (phrase === undefined || phrase.oblique) return i;
  const after = words[phrase.to];
  if (after?.verb?.finite === true && phrase.to < end && isA(words[i + 1]?.lower ?? '', 'pronoun'))
    return i;
  return phrase.to;
}

/** "Sergei Lee", "BKA": a name with no determiner, behind which "der …" is no genitive. */
function isProperName(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun || phrase.head > phrase.from) return false;
  const first = words[phrase.from];
  if (phrase.to - phrase.from > 1 || /^\p{Lu}{2,}$/u.test(first?.text ?? '')) return true;
  return first !== undefined && !first.initial && !isListedNoun(first.text);
}

/**
 * The noun phrase that starts at `i` and ends before `end`: determiner, adjectives, nouns or a name (also one in
 * marks), then genitives, "von …", brackets and what "und" joins. `wide` takes prepositions of place along, as is
 * safe before a finite verb. Undefined if no noun phrase starts there.
 */
export function nounPhraseAt(
  words: readonly Word[],
  i: number,
  end: number,
  wide = false,
): NounPhrase | undefined {
  const phrase = bare(words, i, end) ?? pronounAt(words, i);
  if (phrase === undefined) return undefined;
  const links = wide ? LOCAL : LINKS;
  const named = isProperName(words, phrase);
  let to = phrase.to;
  for (let round = 0; round < 8; round++) {
    let next = modifier(words, to, end, links, named && to === phrase.to);
    if (next === to && !phrase.pronoun) next = nameRun(words, to, end);
    if (next === to && !phrase.pronoun) next = coordinated(words, to, end);
    if (next === to) break;
    to = next;
  }
  return { ...phrase, to };
}

/**
 * The phrase with an apposition between commas behind it: "der Bürgermeister, Ken Lee," → up to the name. Takes it
 * only if it holds a noun and no verb, and a comma, a stop or the end follows.
 */
export function withApposition(
  words: readonly Word[],
  phrase: NounPhrase,
  end: number,
): NounPhrase {
  let to = phrase.to;
  for (let round = 0; round < 2; round++) {
    if (words[to]?.text !== ',' || phrase.pronoun) break;
    const next = nounPhraseAt(words, to + 1, words.length, true);
    if (next === undefined || next.pronoun || next.oblique) break;
    const after = words[next.to];
    const closes = after === undefined || /^[,.:;“”"»«]$/u.test(after.text);
    if (!closes || (next.to > end && after !== undefined && after.text !== '.')) break;
    to = next.to;
  }
  return { ...phrase, to };
}
