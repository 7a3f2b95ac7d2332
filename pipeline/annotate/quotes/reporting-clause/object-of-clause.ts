import type { Span } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { isTime } from '../../grammar/noun-modifiers.ts';
import { nounPhraseAt, nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import type { Word } from '../../grammar/word.ts';
import { showsDative } from '../../lexicon/declension.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';

/** ", bestritt er die Tat": an object behind the subject, so that the clause reports for itself. */
export function hasObject(words: readonly Word[], clause: Clause, speaker: Span | null): boolean {
  if (speaker === null) return false;
  for (let i = clause.from; i < clause.to; i++) {
    const word = words[i];
    if (word === undefined || word.start < speaker.end) continue;
    if (isOfClass(word.lower, 'preposition')) {
      i = (nounPhraseWithPlaceAt(words, i + 1, clause.to)?.to ?? i + 1) - 1;
      continue;
    }
    if (word.lower === 'damit') return true;
    const phrase =
      word.punctuation || isOfClass(word.lower, 'adverb')
        ? undefined
        : nounPhraseAt(words, i, clause.to);
    if (phrase === undefined || phrase.pronoun) continue;
    if (!isTime(words, phrase) && !isDative(words, phrase)) return true;
    i = phrase.to - 1;
  }
  return false;
}

/** "der Zeitung", "den Gästen", but not "den Krieg", which has no plural's ending. */
function isDative(words: readonly Word[], { from, head }: NounPhrase): boolean {
  const first = words[from]?.lower ?? '';
  if (first === 'den') return /[ns]$/u.test(words[head]?.lower ?? '');
  return showsDative(first);
}
