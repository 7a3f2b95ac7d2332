import { isNoun as isListedNoun } from '../lexicon/common-nouns.ts';
import { isSpeakingNoun, speechNoun } from '../lexicon/speech-words.ts';
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
