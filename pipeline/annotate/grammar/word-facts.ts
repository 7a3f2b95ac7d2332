import { type Form, fact, sign } from '../../text/forms.ts';
import { isNoun } from '../lexicon/common-nouns.ts';
import { firstNames, surnames } from '../lexicon/name-lists.ts';
import {
  isNamedThing,
  isSpeakingNoun,
  type SpeechNoun,
  speechNoun,
} from '../lexicon/speech-words.ts';

/** Whether the word is a noun of the lexicon, or a compound of one, and no name that looks like one. */
function isCommonNoun(text: string): boolean {
  return isNoun(text) && !surnames.has(text) && !firstNames.has(text);
}

/** A test of a word by its form, asked once a form. */
function byForm(is: (form: Form) => boolean): (word: { form: Form }) => boolean {
  const known = sign(is);
  return ({ form }) => known(form);
}

/** A noun of the lexicon or a compound of one: `isNoun` of the lexicon. */
export const isListed = byForm(({ text }) => isNoun(text));

/** `isCommonNoun` of the word. */
export const isCommon = byForm(({ text }) => isCommonNoun(text));

/** `isSpeakingNoun` of the word. */
export const speaks = byForm(({ lower }) => isSpeakingNoun(lower));

/** `isNamedThing` of the word. */
export const holdsWords = byForm(({ lower }) => isNamedThing(lower));

/** Whether the word is a noun of saying: `sayingOf` knows it. */
export const isSaying = byForm(({ text }) => speechNoun(text) !== undefined);

const nounOfSaying = fact(({ text }) => speechNoun(text) ?? null);

/** `speechNoun` of the word. */
export function sayingOf({ form }: { form: Form }): SpeechNoun | undefined {
  return nounOfSaying(form) ?? undefined;
}
