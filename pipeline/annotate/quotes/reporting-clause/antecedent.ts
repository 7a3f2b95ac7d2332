import { canBeSomebody } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import type { Word } from '../../grammar/word.ts';
import { isPrefix } from '../../lexicon/verb-forms.ts';

const FARTHEST = 16;

/** "…, legte einen Brief vor, in dem": the words that close the verb stand between the noun and its relative clause. */
function endOfNoun(words: readonly Word[], comma: number): number {
  let end = comma;
  for (let word = words[end - 1]; end > 1 && word !== undefined; word = words[--end - 1]) {
    const closes = isPrefix(word.lower) || word.verb?.participle || word.verb?.infinitive;
    if (word.capital || !closes) break;
  }
  return end;
}

/** "Lee, die berichtete": the noun phrase that closes before a relative clause, rather one that can be somebody. */
export function antecedentOf(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  const end = endOfNoun(words, clause.from - 1);
  let found: NounPhrase | undefined;
  for (let from = end - 1; from >= Math.max(0, end - FARTHEST); from--) {
    if (words[from]?.punctuation === true) break;
    const phrase = nounPhraseAt(words, from, end);
    if (phrase === undefined || phrase.pronoun || phrase.to !== end) continue;
    if (canBeSomebody(words, phrase) || found === undefined) found = phrase;
  }
  return found;
}
