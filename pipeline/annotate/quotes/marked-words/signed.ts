import { isPerson } from '../../grammar/animacy.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';

/** „Das war knapp“ – Ida Lee; „Das war knapp“ (Ida Lee, Trainerin): words at the head of a sentence that a person signs. */
export function isSigned({ words }: Passage, marked: MarkedWords): boolean {
  if (marked.from > 0 || !/^[–—-]$|^\($/u.test(words[marked.to]?.text ?? '')) return false;
  const phrase = nounPhraseAt(words, marked.to + 1, words.length);
  if (phrase === undefined || phrase.pronoun || !isPerson(words, phrase)) return false;
  return !words.slice(phrase.to).some(({ verb, capital }) => verb?.finite === true && !capital);
}
