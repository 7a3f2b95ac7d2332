import { markOf } from '../../text/marks.ts';
import { pronounReadings } from '../lexicon/declension.ts';
import { isOfClass } from '../lexicon/word-classes.ts';
import { isObjectNoun, isOtherThan } from './noun.ts';
import { modifierEnd } from './noun-modifiers.ts';
import { baseNounPhraseAt, type NounPhrase, nameRun, pronounAt } from './noun-phrase-core.ts';
import { MAX_MODIFIERS, MAX_WORDS_IN_ATTRIBUTE } from './reach.ts';
import type { Word } from './word.ts';
import { isListed, speaks } from './word-facts.ts';

function coordinated(words: readonly Word[], i: number, end: number): number {
  const word = words[i];
  if (word === undefined || !isOfClass(word.lower, 'coordinator')) return i;
  const phrase = baseNounPhraseAt(words, i + 1, end);
  if (phrase === undefined || phrase.oblique) return i;
  const after = words[phrase.to];
  if (
    after?.verb?.finite === true &&
    phrase.to < end &&
    isOfClass(words[i + 1]?.lower ?? '', 'pronoun')
  )
    return i;
  return phrase.to;
}

const ACRONYM = /^\p{Lu}{2,}$/u;

/** "Sergei Lee", "BKA": a name with no determiner, behind which "der …" is no genitive. */
function isProperName(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun || phrase.head > phrase.from) return false;
  const first = words[phrase.from];
  if (phrase.to - phrase.from > 1 || ACRONYM.test(first?.text ?? '')) return true;
  return first !== undefined && !first.initial && !isListed(first);
}

/** "der Polizei „ganz sorgfältig“": marked words with a small letter are no name that goes with the noun before. */
export function opensSmall(words: readonly Word[], i: number): boolean {
  return markOf(words[i]?.text ?? '') !== undefined && words[i + 1]?.capital !== true;
}

/** "er", "man": nothing belongs to them as "der Besucher" does to "viele". */
function standsForOne(lower: string): boolean {
  return (
    lower === 'man' ||
    pronounReadings(lower).some(({ kind, nominative }) => kind === 'personal' && nominative !== '')
  );
}

/** "einer am Montag veröffentlichten Studie": determiner and noun with what modifies the participle between them. */
function extended(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
  if (!isOfClass(words[i]?.lower ?? '', 'determiner')) return undefined;
  if (!isOfClass(words[i + 1]?.lower ?? '', 'preposition')) return undefined;
  for (let j = i + 3; j < Math.min(end, i + MAX_WORDS_IN_ATTRIBUTE); j++) {
    const word = words[j];
    if (word === undefined || word.punctuation) return undefined;
    const attributive = word.participial || /[^aeiou]ende[mnrs]?$/u.test(word.lower);
    if (!attributive || !/e[mnrs]?$/u.test(word.lower) || words[j + 1]?.capital !== true) continue;
    const phrase = baseNounPhraseAt(words, j + 1, end);
    const short = baseNounPhraseAt([...words.slice(i, i + 1), ...words.slice(j + 1, j + 2)], 0, 2);
    return phrase === undefined
      ? undefined
      : { ...phrase, from: i, oblique: short?.oblique === true };
  }
  return undefined;
}

/** "hatte das Bundesgericht Zugang gewährt": a plain noun behind the name of a body is another phrase. */
function isObjectOfBody(words: readonly Word[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined || word.name !== null) return false;
  if (before.name?.type !== 'ORG' && !speaks(before)) return false;
  return isObjectNoun(before, word) && !speaks(word);
}

/** "einer der Zeitung vorliegenden Liste": a dative belongs to the participle between determiner and noun. */
function datived(words: readonly Word[], i: number, end: number): NounPhrase | undefined {
  if (!isOfClass(words[i]?.lower ?? '', 'determiner')) return undefined;
  if (!/^(?:de[rmn]|diese[rmn]|unsere[rmn])$/u.test(words[i + 1]?.lower ?? '')) return undefined;
  const inner = baseNounPhraseAt(words, i + 1, Math.min(end, i + MAX_WORDS_IN_ATTRIBUTE));
  if (inner === undefined || inner.to >= end) return undefined;
  const participle = words[inner.to]?.lower ?? '';
  if (!/[^aeiou]ende[mnrs]?$/u.test(participle) || words[inner.to + 1]?.capital !== true)
    return undefined;
  const phrase = baseNounPhraseAt(words, inner.to + 1, end);
  return phrase === undefined ? undefined : { ...phrase, from: i, oblique: true };
}

function phraseAt(
  words: readonly Word[],
  i: number,
  end: number,
  withPlace: boolean,
): NounPhrase | undefined {
  const phrase =
    datived(words, i, end) ??
    baseNounPhraseAt(words, i, end) ??
    extended(words, i, end) ??
    pronounAt(words, i);
  if (phrase === undefined) return undefined;
  if (phrase.pronoun && standsForOne(words[i]?.lower ?? '')) return phrase;
  const isName = isProperName(words, phrase);
  let to = phrase.to;
  for (let round = 0; round < MAX_MODIFIERS; round++) {
    const named = isName && to === phrase.to;
    let next = modifierEnd({ words, i: to, end, withPlace, named });
    const isApart =
      opensSmall(words, to) ||
      isOtherThan(words[to - 1], words[to]) ||
      (to === phrase.to && isObjectOfBody(words, to));
    if (next === to && !phrase.pronoun && !isApart) next = nameRun(words, to, end);
    if (next === to && !phrase.pronoun) next = coordinated(words, to, end);
    if (next === to) break;
    to = next;
  }
  return { ...phrase, to };
}

/**
 * The noun phrase that starts at `i` and ends before `end`: determiner, adjectives, nouns or a name (also one in
 * marks), then genitives, "von …", brackets and what "und" joins. Undefined if no noun phrase starts there.
 */
export function nounPhraseAt(
  words: readonly Word[],
  i: number,
  end: number,
): NounPhrase | undefined {
  return phraseAt(words, i, end, false);
}

/** As `nounPhraseAt`, with prepositions of place behind the noun, as is safe before a finite verb: "die Klinik am Markt". */
export function nounPhraseWithPlaceAt(
  words: readonly Word[],
  i: number,
  end: number,
): NounPhrase | undefined {
  return phraseAt(words, i, end, true);
}
