import { determinerOf, determines } from '../lexicon/declension.ts';
import { isOfClass } from '../lexicon/word-classes.ts';
import { canBeSomebody } from './animacy.ts';
import { isAdjective, NUMBER } from './noun.ts';
import { baseNounPhraseAt, type NounPhrase } from './noun-phrase-core.ts';
import { MAX_WORDS_BEHIND_CONTRACTION, MAX_WORDS_IN_NOUN_BRACKETS } from './reach.ts';
import type { Word } from './word.ts';
import { isListed, isSaying, speaks } from './word-facts.ts';

/** The place behind a noun where what belongs to it may begin. */
interface Place {
  words: readonly Word[];
  i: number;
  /** What follows begins before it. */
  end: number;
  /** Whether places belong to the noun, as is safe before a finite verb only. */
  withPlace: boolean;
  /** Whether the noun is a name with no determiner: "Ken Lee", "BKA". */
  named: boolean;
}

/** What can belong to the noun before it. */
interface Modifier {
  name: string;
  /** The words at `¦` belong to the noun before them. */
  example: string;
  nearMiss: string;
  /** Index after the words that belong to the noun, `i` if none do; undefined where another kind may still do. */
  endOf(place: Place): number | undefined;
}

/** "der größte Teil", "der Präsident": an adjective in -e or a masculine ending behind "der" is no genitive. */
function isNominative(words: readonly Word[], i: number): boolean {
  if (words[i]?.lower !== 'der') return false;
  const next = words[i + 1];
  if (isAdjective(next) && next?.capital === false) return /[^e]e$/u.test(next.lower);
  return MASCULINE.test(next?.lower ?? '');
}

/** Derived nouns that are masculine, and have another ending in the plural. */
const MASCULINE = /(?:[^m]ent|ant|ist|ismus|ling|ator|eur)$/u;

/** "sagte ein Arzt unserer Zeitung", "dieser Redaktion": the paper speaks of itself as the one told. */
function isOwnPaper(words: readonly Word[], i: number): boolean {
  const isOwn = /^(?:unserer|dieser)$/u.test(words[i]?.lower ?? '');
  return isOwn && /(?:zeitung|redaktion|agentur)$/u.test(words[i + 1]?.lower ?? '');
}

function isSpeaker(word: Word | undefined): boolean {
  return word !== undefined && (word.person || speaks(word));
}

/**
 * Whether a phrase with a preposition at `i` belongs to the noun before rather than to the verb: not "sagte Lee aus
 * Angst", nor "erfuhr die Polizei von dem Unfall", for which a genitive would stand.
 */
function canBelong(words: readonly Word[], i: number, phrase: NounPhrase): boolean {
  const lower = words[i]?.lower ?? '';
  const bound = isOfClass(words[i + 1]?.lower ?? '', 'determiner') || lower === 'vom';
  if (lower === 'aus' && isSpeaker(words[i - 1])) {
    const head = words[phrase.head];
    return canBeSomebody(words, phrase) && !(head !== undefined && isSaying(head));
  }
  if (lower === 'aus' || (/^vo[nm]$/u.test(lower) && bound)) return canBeSomebody(words, phrase);
  return true;
}

function isLink({ lower, capital }: Word, withPlace: boolean): boolean {
  if (capital) return false;
  return isOfClass(lower, 'noun_link') || (withPlace && isOfClass(lower, 'place_link'));
}

/** Whether the phrase is a time: "Montag", "drei Tage", not the party "Neue Mitte". */
export function isTime(words: readonly Word[], phrase: NounPhrase): boolean {
  return words
    .slice(phrase.head, phrase.to)
    .some(({ lower, name }) => name === null && isOfClass(lower, 'time_noun'));
}

export const NOUN_MODIFIERS: readonly Modifier[] = [
  {
    name: 'brackets',
    example: 'die Ministerin ¦(SPD) sagte',
    nearMiss: 'die Ministerin ¦sagte (SPD)',
    endOf({ words, i, end }) {
      if (words[i]?.text !== '(') return undefined;
      const behind = words.slice(i + 1, i + 1 + MAX_WORDS_IN_NOUN_BRACKETS);
      const length = behind.findIndex(({ text }) => text === ')');
      return length < 0 || i + 1 + length >= end ? i : i + length + 2;
    },
  },
  {
    name: 'genitive',
    example: 'die Sprecherin ¦der Stadt sagte',
    nearMiss: 'eine Sprecherin ¦dieser Zeitung sagte',
    endOf({ words, i, end, named }) {
      if (!determines(words[i]?.lower ?? '', 'genitive')) return undefined;
      const isOther = named || words[i - 1]?.person === true || isNominative(words, i);
      if (isOther || isOwnPaper(words, i)) return i;
      return words[i]?.initial ? undefined : (baseNounPhraseAt(words, i, end)?.to ?? i);
    },
  },
  {
    name: 'place-of-a-body',
    example: 'die Regierung ¦in {LOC Oslo} sagte',
    nearMiss: 'die Regierung ¦in einem Brief sagte',
    endOf({ words, i, end, withPlace }) {
      if (withPlace || !/^i[mn]$/u.test(words[i]?.lower ?? '')) return undefined;
      const before = words[i - 1];
      if (before === undefined || before.name?.type === 'PER' || !isListed(before)) return i;
      const phrase = baseNounPhraseAt(words, i + 1, end);
      return phrase !== undefined && words[phrase.head]?.name?.type === 'LOC' ? phrase.to : i;
    },
  },
  {
    name: 'genitive-plural',
    example: 'ein Verband ¦kommunaler Betriebe sagte',
    nearMiss: 'ein Verband ¦kommunale Betriebe sagte',
    endOf({ words, i, end }) {
      const word = words[i];
      if (word === undefined || !isAdjective(word) || NUMBER.test(word.text)) return undefined;
      if (!word.lower.endsWith('er')) return undefined;
      const phrase = baseNounPhraseAt(words, i, end);
      return phrase !== undefined && phrase.head > i ? phrase.to : i;
    },
  },
  {
    name: 'preposition',
    example: 'die Sprecherin ¦von {PER Ann Lee} sagte',
    nearMiss: 'die Sprecherin ¦aus Angst sagte',
    endOf({ words, i, end, withPlace, named }) {
      const word = words[i];
      if (word === undefined || !isLink(word, withPlace)) return undefined;
      if (named && word.lower === 'für') return i;
      const phrase = baseNounPhraseAt(words, i + 1, end);
      if (phrase === undefined || isTime(words, phrase)) return i;
      if (!withPlace && !canBelong(words, i, phrase)) return i;
      const isContraction = determinerOf(word.lower)?.kind === 'contraction';
      const isFar = phrase.head > i + 1 + MAX_WORDS_BEHIND_CONTRACTION;
      return isContraction && isFar ? i : phrase.to;
    },
  },
];

/** Index after what begins at the place and belongs to the noun before it: a genitive, "von …", brackets; else `i`. */
export function modifierEnd(place: Place): number {
  const { words, i, end } = place;
  if (words[i] === undefined || i >= end) return i;
  for (const modifier of NOUN_MODIFIERS) {
    const found = modifier.endOf(place);
    if (found !== undefined) return found;
  }
  return i;
}
