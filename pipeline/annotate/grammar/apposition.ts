import { MARKS } from '../../text/marks.ts';
import { isSpeakingNoun } from '../lexicon/speech-words.ts';
import { isOfClass } from '../lexicon/word-classes.ts';
import { canBeSomebody } from './animacy.ts';
import { nounPhraseWithPlaceAt, opensSmall } from './noun-phrase.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import { MAX_APPOSITIONS } from './reach.ts';
import type { Word } from './word.ts';

/** What may follow an apposition. */
const CLOSES = new RegExp(`^[,.:;${MARKS.closing}]$`, 'u');

/** "der Leiter der Klinik am Markt, Ken Lee": a place belongs to the noun if a person's name comes behind it. */
function throughPlace(words: readonly Word[], phrase: NounPhrase): number {
  if (phrase.pronoun || !isOfClass(words[phrase.to]?.lower ?? '', 'preposition')) return phrase.to;
  const wide = nounPhraseWithPlaceAt(words, phrase.from, words.length);
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
  for (let round = 0; round < MAX_APPOSITIONS; round++) {
    if (words[to]?.text !== ',' || phrase.pronoun || opensSmall(words, to + 1)) break;
    const next = nounPhraseWithPlaceAt(words, to + 1, words.length);
    if (next === undefined || next.pronoun) break;
    if (round > 0 && !canBeSomebody(words, next)) break;
    if (next.oblique && !isSpeakingNoun(words[next.head]?.lower ?? '')) break;
    const after = words[next.to];
    const closes = after === undefined || CLOSES.test(after.text);
    if (!closes || (next.to > end && after !== undefined && after.text !== '.')) break;
    to = next.to;
  }
  return { ...phrase, to };
}
