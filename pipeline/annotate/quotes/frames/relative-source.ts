import { nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { holdsWords, isSaying } from '../../grammar/word-facts.ts';
import { isRelativeIn } from '../../lexicon/declension.ts';
import { isPrefix } from '../../lexicon/verb-forms.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { MAX_WORDS_OF_NOUN_CUE } from '../reach.ts';
import { beforeStop, moodOf } from '../reporting-clause/reporting-clause.ts';
import { afterAdverbials } from './noun-frame.ts';

/** Whether nothing but the end of the verb stands in words[from, to): "Meldungen dementiert, wonach …". */
function endsClause(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every(({ lower, verb }) => isPrefix(lower) || verb?.participle || verb?.infinitive);
}

/** Whether a noun holds words; before "wonach", which reports for sure, a paper or a book may too. */
function canHold(word: Word, sure: boolean): boolean {
  return word.capital && (isSaying(word) || (sure && holdsWords(word)));
}

/** The noun phrase before the comma of "wonach", if its noun holds words: "ein Bericht, wonach …". */
function nounBefore(
  passage: Passage,
  comma: number,
  sure: boolean,
): { from: number; to: number } | undefined {
  const { words } = passage;
  for (let from = Math.max(0, comma - MAX_WORDS_OF_NOUN_CUE); from < comma; from++) {
    const phrase = nounPhraseWithPlaceAt(words, from, comma);
    if (phrase === undefined) continue;
    if (!endsClause(words, afterAdverbials(words, phrase.to, comma), comma)) continue;
    const named = words.slice(phrase.from, phrase.to).some((word) => canHold(word, sure));
    if (named) return phrase;
  }
  return undefined;
}

/** Number of words that "wonach", "laut der", "nach denen" take at the head of a clause; 0 if it starts otherwise. */
function relativeSource(passage: Passage, from: number): number {
  const first = passage.words[from]?.lower;
  const second = passage.words[from + 1]?.lower ?? '';
  if (first === 'wonach' || first === 'demzufolge') return 1;
  if (first === 'laut' || first === 'nach') return isRelativeIn(second, 'dative') ? 2 : 0;
  return second === 'zufolge' && /^(?:der|dem|denen)$/u.test(first ?? '') ? 2 : 0;
}

/** A noun of saying with a clause that tells what was said: "eine Meldung, wonach …". */
export const relativeSourceFrame: Heuristic = {
  name: 'relative-source',
  example: 'Die Behörde kennt Meldungen, wonach die Brücke gesperrt werden muss.',
  nearMiss: 'Die Behörde kennt die Brücke, nach der die Straße benannt ist.',
  find(passage) {
    const { clauses, words } = passage;
    const found: QuoteDraft[] = [];
    clauses.forEach((clause, i) => {
      const taken = relativeSource(passage, clause.from);
      if (taken === 0 || i === 0) return;
      const noun = nounBefore(passage, clause.from - 1, taken === 1);
      if (noun === undefined && taken === 2) return;
      const speaker =
        taken === 2
          ? { from: clause.from + taken - 1, to: clause.from + taken }
          : (noun ?? { from: clause.from, to: clause.from + 1 });
      const rest = clauses
        .slice(i + 1)
        .findIndex(({ kind, opener }) => kind === 'verb_first' && opener === ',');
      const last = rest < 0 ? clauses.at(-1) : clauses[i + rest];
      const to = beforeStop(words, clause.from + taken, last?.to ?? clause.to);
      found.push({
        ...EMPTY_DRAFT,
        type: 'indirect',
        spans: [spanOf(words, clause.from + taken, to)],
        frame: [spanOf(words, 0, clause.from + taken)],
        cue: {
          spans: [spanOf(words, clause.from, clause.from + 1)],
          lemma: words[clause.from]?.lower ?? '',
        },
        speaker: spanOf(words, speaker.from, speaker.to),
        speakerMethod: 'relative-source',
        mood: moodOf([clause]),
        rule: relativeSourceFrame.name,
      });
    });
    return found;
  },
};
