import { isCompanion, isSpeakingNoun, speechNoun } from '../lexicon/speech-words.ts';
import { isCommonNoun } from './noun.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import type { Word } from './word.ts';

/** A noun that speaks, or a person's name. */
export function isPerson(words: readonly Word[], phrase: NounPhrase): boolean {
  const own = words.slice(phrase.from, phrase.to);
  return own.some(({ person }) => person) || isSpeakingNoun(words[phrase.head]?.lower ?? '');
}

/** "das Gespräch mit Lee": a common noun that neither speaks nor names words. */
function isThing(words: readonly Word[], phrase: NounPhrase): boolean {
  const head = words[phrase.head];
  if (head === undefined || phrase.pronoun || head.person || isSpeakingNoun(head.lower))
    return false;
  const says = speechNoun(head.text) !== undefined && !isCompanion(head.lower);
  return isCommonNoun(head.text) && !says;
}

/** "Intendant Peter Lee", not "das Gespräch mit Lee": a name follows the head noun at once. */
function isNamed(words: readonly Word[], phrase: NounPhrase): boolean {
  for (let i = phrase.head; i < phrase.to && words[i]?.capital === true; i++)
    if (words[i]?.person === true) return true;
  return false;
}

/** Nouns that show their plural: "Äußerungen", "Reaktionen". */
const PLURAL = /(?:ungen|ionen|heiten|keiten|schaften)$/u;

/** "Den Plan nannte er", "Deren Haltung bezeichnete sie": what comes first is no subject if a sure one follows the verb. */
export function precedesAsObject(
  words: readonly Word[],
  before: NounPhrase,
  after: NounPhrase,
  verb: number,
): boolean {
  const first = words[before.from]?.lower ?? '';
  if (before.pronoun && /^(?:das|dies|dieses|letzteres)$/u.test(first)) return true;
  const lower = words[after.from]?.lower ?? '';
  if (before.pronoun) return false;
  const finite = words[verb]?.verb;
  const isPlural = PLURAL.test(words[before.head]?.lower ?? '');
  if (isPlural && finite?.singular === true && !finite.plural && isPerson(words, after))
    return true;
  if (isPerson(words, after) && isThing(words, before) && !isNamed(words, before)) return true;
  if (after.from !== verb + 1) return false;
  if (lower === 'er' || lower === 'man') return true;
  const speaks = words
    .slice(after.from, after.to)
    .some((word) => word.capital && isSpeakingNoun(word.lower));
  return /^(?:ein|kein|dieser)$/u.test(lower) && speaks;
}
