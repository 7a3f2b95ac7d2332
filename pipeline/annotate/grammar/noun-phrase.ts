import { markOf } from '../../text/marks.ts';
import { isNoun as isListedNoun } from '../lexicon/common-nouns.ts';
import { determinerOf, determines, pronounReadings } from '../lexicon/declension.ts';
import { isSpeakingNoun, speechNoun } from '../lexicon/speech-words.ts';
import { isA } from '../lexicon/word-classes.ts';
import { canBeSomebody } from './animacy.ts';
import { isAdjective, isOtherThan, NUMBER } from './noun.ts';
import { bare, type NounPhrase, nameRun, pronounAt } from './noun-phrase-core.ts';
import type { Word } from './word.ts';

/** Derived nouns that are masculine, and have another ending in the plural. */
const MASCULINE = /(?:[^m]ent|ant|ist|ismus|ling|ator|eur)$/u;

/** What may follow a noun and belong to it: `narrow` anywhere, `place` only before a finite verb. */
type Links = 'narrow' | 'place';

function links(lower: string, reach: Links): boolean {
  return isA(lower, 'noun_link') || (reach === 'place' && isA(lower, 'place_link'));
}

export function isTime(words: readonly Word[], phrase: NounPhrase): boolean {
  return words.slice(phrase.head, phrase.to).some(({ lower }) => isA(lower, 'time_noun'));
}

function isSpeaker(word: Word | undefined): boolean {
  return word !== undefined && (word.person || isSpeakingNoun(word.lower));
}

/**
 * Whether a phrase with a preposition at `i` belongs to the noun before rather than to the verb: not "sagte Lee aus
 * Angst", nor "erfuhr die Polizei von dem Unfall", for which a genitive would stand.
 */
function canBelong(words: readonly Word[], i: number, phrase: NounPhrase): boolean {
  const lower = words[i]?.lower ?? '';
  const bound = isA(words[i + 1]?.lower ?? '', 'determiner') || lower === 'vom';
  if (lower === 'aus' && isSpeaker(words[i - 1]))
    return canBeSomebody(words, phrase) && speechNoun(words[phrase.head]?.text ?? '') === undefined;
  if (lower === 'aus' || (/^vo[nm]$/u.test(lower) && bound)) return canBeSomebody(words, phrase);
  return true;
}

/** "die Regierung in Oslo", but not "Lee in Oslo" nor "die Regierung in einem Brief": the index after the place. */
function placeBehind(words: readonly Word[], i: number, end: number): number {
  const before = words[i - 1];
  if (before === undefined || before.name?.type === 'PER' || !isListedNoun(before.text)) return i;
  const phrase = bare(words, i + 1, end);
  return phrase !== undefined && words[phrase.head]?.name?.type === 'LOC' ? phrase.to : i;
}

/** "sagte ein Arzt unserer Zeitung", "dieser Redaktion": the paper speaks of itself as the one told. */
function isOwnPaper(words: readonly Word[], i: number): boolean {
  const isOwn = /^(?:unserer|dieser)$/u.test(words[i]?.lower ?? '');
  return isOwn && /(?:zeitung|redaktion|agentur)$/u.test(words[i + 1]?.lower ?? '');
}

/** "der größte Teil", "der Präsident": an adjective in -e or a masculine ending behind "der" is no genitive. */
function isNominative(words: readonly Word[], i: number): boolean {
  if (words[i]?.lower !== 'der') return false;
  const next = words[i + 1];
  if (isAdjective(next) && next?.capital === false) return /[^e]e$/u.test(next.lower);
  return MASCULINE.test(next?.lower ?? '');
}

/** What modifies the noun before `i`: a genitive, "von …" and the like, brackets; the index after it. */
function modifier(
  words: readonly Word[],
  i: number,
  end: number,
  reach: Links,
  named: boolean,
): number {
  const word = words[i];
  if (word === undefined || i >= end) return i;
  if (word.text === '(') {
    const close = words.findIndex((other, j) => j > i && other.text === ')');
    return close > 0 && close < i + 8 && close < end ? close + 1 : i;
  }
  const genitive = determines(word.lower, 'genitive');
  const isOther = named || words[i - 1]?.person === true || isNominative(words, i);
  if (genitive && (isOther || isOwnPaper(words, i))) return i;
  if (genitive && !word.initial) return bare(words, i, end)?.to ?? i;
  if (reach === 'narrow' && /^i[mn]$/u.test(word.lower)) return placeBehind(words, i, end);
  if (!links(word.lower, reach) || word.capital) {
    if (isAdjective(word) && /(?:er|en)$/u.test(word.lower) && !NUMBER.test(word.text)) {
      const phrase = bare(words, i, end);
      return phrase !== undefined && phrase.head > i && /er$/u.test(word.lower) ? phrase.to : i;
    }
    return i;
  }
  if (named && word.lower === 'für') return i;
  const phrase = bare(words, i + 1, end);
  if (phrase === undefined || isTime(words, phrase)) return i;
  if (reach === 'narrow' && !canBelong(words, i, phrase)) return i;
  if (determinerOf(word.lower)?.kind === 'contraction' && phrase.head > i + 3) return i;
  return phrase.to;
}

function coordinated(words: readonly Word[], i: number, end: number): number {
  const word = words[i];
  if (word === undefined || !isA(word.lower, 'coordinator')) return i;
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

/** Pronouns that nothing behind them belongs to, unlike "einer der Zeugen". */
/** "er", "man": nothing belongs to them as "der Besucher" does to "viele". */
function standsForOne(lower: string): boolean {
  return (
    lower === 'man' ||
    pronounReadings(lower).some(({ kind, nominative }) => kind === 'personal' && nominative !== '')
  );
}

const MOST_BETWEEN = 10;

/** "einer am Montag veröffentlichten Studie": determiner and noun with what modifies the participle between them. */
function extended(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
  if (!isA(words[i]?.lower ?? '', 'determiner')) return undefined;
  if (!isA(words[i + 1]?.lower ?? '', 'preposition')) return undefined;
  for (let j = i + 3; j < Math.min(end, i + MOST_BETWEEN); j++) {
    const word = words[j];
    if (word === undefined || word.punctuation) return undefined;
    const attributive = word.participial || /[^aeiou]ende[mnrs]?$/u.test(word.lower);
    if (!attributive || !/e[mnrs]?$/u.test(word.lower) || words[j + 1]?.capital !== true) continue;
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
  if (phrase.pronoun && standsForOne(words[i]?.lower ?? '')) return phrase;
  const reach = wide ? 'place' : 'narrow';
  const named = isProperName(words, phrase);
  let to = phrase.to;
  for (let round = 0; round < 8; round++) {
    let next = modifier(words, to, end, reach, named && to === phrase.to);
    const isApart = opensSmall(words, to) || isOtherThan(words[to - 1], words[to]);
    if (next === to && !phrase.pronoun && !isApart) next = nameRun(words, to, end);
    if (next === to && !phrase.pronoun) next = coordinated(words, to, end);
    if (next === to) break;
    to = next;
  }
  return { ...phrase, to };
}

/** "der Leiter der Klinik am Markt, Ken Lee": a place belongs to the noun if a person's name comes behind it. */
function throughPlace(words: readonly Word[], phrase: NounPhrase): number {
  if (phrase.pronoun || !isA(words[phrase.to]?.lower ?? '', 'preposition')) return phrase.to;
  const wide = nounPhraseAt(words, phrase.from, words.length, true);
  const isNamed =
    words[wide?.to ?? -1]?.text === ',' && words[(wide?.to ?? -2) + 1]?.person === true;
  return wide !== undefined && isNamed ? wide.to : phrase.to;
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
  let to = throughPlace(words, phrase);
  for (let round = 0; round < 2; round++) {
    if (words[to]?.text !== ',' || phrase.pronoun) break;
    const next = nounPhraseAt(words, to + 1, words.length, true);
    if (next === undefined || next.pronoun) break;
    if (round > 0 && !canBeSomebody(words, next)) break;
    if (next.oblique && !isSpeakingNoun(words[next.head]?.lower ?? '')) break;
    const after = words[next.to];
    const closes = after === undefined || /^[,.:;“”"»«]$/u.test(after.text);
    if (!closes || (next.to > end && after !== undefined && after.text !== '.')) break;
    to = next.to;
  }
  return { ...phrase, to };
}
