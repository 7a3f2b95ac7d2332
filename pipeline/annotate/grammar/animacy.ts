import type { Span } from '../../../schemas/span.ts';
import { isNoun as isListedNoun } from '../lexicon/common-nouns.ts';
import { isFixedWord, isNamedThing, isSpeakingNoun, speechNoun } from '../lexicon/speech-words.ts';
import { isOfClass } from '../lexicon/word-classes.ts';
import { isCommonNoun } from './noun.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import type { Word } from './word.ts';

/** The nouns and names at the head of a phrase, without what belongs to them: "Deutscher Wetterdienst" of "… in Essen". */
function headRun(words: readonly Word[], { head, to }: NounPhrase): Word[] {
  let end = head;
  while (end < to && words[end]?.capital === true) end++;
  return words.slice(head, Math.max(end, head + 1));
}

/**
 * Whether a phrase can stand for somebody: a name, a person, a body, a text that tells, or a word the lexicon does not
 * know. Not "der Unfall".
 */
export function canBeSomebody(words: readonly Word[], phrase: NounPhrase): boolean {
  if (phrase.pronoun) return true;
  return (
    headRun(words, phrase).some(
      ({ name, lower, text }) =>
        name !== null || isSpeakingNoun(lower) || speechNoun(text) !== undefined,
    ) || !isListedNoun(words[phrase.head]?.text ?? '')
  );
}

/** A noun that speaks, or a person's name. */
export function isPerson(words: readonly Word[], phrase: NounPhrase): boolean {
  const own = words.slice(phrase.from, phrase.to);
  return own.some(({ person }) => person) || isSpeakingNoun(words[phrase.head]?.lower ?? '');
}

/** "das Gespräch mit Lee": a common noun that neither speaks nor names words. */
export function isThing(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head];
  if (head === undefined || phrase.pronoun || head.person || isSpeakingNoun(head.lower))
    return false;
  const says = speechNoun(head.text) !== undefined && !isFixedWord(head.lower);
  return isCommonNoun(head.text) && !says;
}

/** "Intendant Peter Lee", not "das Gespräch mit Lee": a name follows the head noun at once. */
export function isNamed(words: readonly Word[], phrase: NounPhrase): boolean {
  for (let i = phrase.head; i < phrase.to && words[i]?.capital === true; i++)
    if (words[i]?.person === true) return true;
  return false;
}

/** Whether the phrase names somebody, a body, or words that somebody wrote: no "Erdbeben", no "Preise". */
export function canSpeak(words: readonly Word[], speaker: Span): boolean {
  const from = words.findIndex(({ start }) => start >= speaker.start);
  const isDefinite = isOfClass(words[from]?.lower ?? '', 'determiner');
  let nouns = 0;
  let seen = false;
  for (let i = from; i >= 0 && i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.end > speaker.end) break;
    if (!word.capital || (word.initial && isDefinite)) {
      if (nouns > 0 && !word.punctuation) break;
      continue;
    }
    if (!word.initial) nouns++;
    seen = true;
    const { lower, text, name } = word;
    if (
      name !== null ||
      isSpeakingNoun(lower) ||
      speechNoun(text) !== undefined ||
      isNamedThing(lower)
    )
      return true;
    if (!isDefinite && !isCommonNoun(text)) return true;
  }
  return !seen;
}
