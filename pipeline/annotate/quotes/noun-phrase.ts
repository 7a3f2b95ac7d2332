import { markOf } from '../../text/marks.ts';
import { isNoun as isListedNoun } from '../entities/word-kinds.ts';
import { bare, type NounPhrase, nameRun, pronounAt } from './noun-core.ts';
import { isAdjective, NUMBER } from './nouns.ts';
import { isA } from './word-classes.ts';
import type { Word } from './words.ts';

const CONTRACTED = /^(?:vom|zum|zur|im|am|beim|ans|ins)$/u;

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

export function isTime(words: readonly Word[], phrase: NounPhrase): boolean {
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

/** "der Polizei „ganz sorgfältig“": marked words with a small letter are no name that goes with the noun before. */
function opensSmall(words: readonly Word[], i: number): boolean {
  return markOf(words[i]?.text ?? '') !== undefined && words[i + 1]?.capital !== true;
}

const MOST_BETWEEN = 10;

/** "einer am Montag veröffentlichten Studie": determiner and noun with what modifies the participle between them. */
function extended(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
  if (!isA(words[i]?.lower ?? '', 'determiner')) return undefined;
  if (!isA(words[i + 1]?.lower ?? '', 'preposition')) return undefined;
  for (let j = i + 3; j < Math.min(end, i + MOST_BETWEEN); j++) {
    const word = words[j];
    if (word === undefined || word.punctuation) return undefined;
    if (!word.participial || !/e[mnrs]?$/u.test(word.lower) || words[j + 1]?.capital !== true)
      continue;
    const phrase = bare(words, j + 1, end);
    const short = bare([...words.slice(i, i + 1), ...words.slice(j + 1, j + 2)], 0, 2);
    return phrase === undefined
      ? undefined
      : { ...phrase, from: i, oblique: short?.oblique === true };
  }
  return undefined;
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
  const phrase = bare(words, i, end) ?? extended(words, i, end) ?? pronounAt(words, i);
  if (phrase === undefined) return undefined;
  const links = wide ? LOCAL : LINKS;
  const named = isProperName(words, phrase);
  let to = phrase.to;
  for (let round = 0; round < 8; round++) {
    let next = modifier(words, to, end, links, named && to === phrase.to);
    if (next === to && !phrase.pronoun && !opensSmall(words, to)) next = nameRun(words, to, end);
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
