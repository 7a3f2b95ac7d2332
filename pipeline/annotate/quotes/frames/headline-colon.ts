import { isPerson } from '../../grammar/animacy.ts';
import { nounPhraseWithPlaceAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Heuristic } from '../heuristic.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { beforeStop, moodOf } from '../reporting-clause/reporting-clause.ts';

/** Whether the word can tell something of others: no noun, number, article or preposition. */
function predicates({ lower, capital, punctuation }: Word): boolean {
  const links =
    isOfClass(lower, 'preposition') ||
    isOfClass(lower, 'determiner') ||
    isOfClass(lower, 'conjunction');
  return !capital && !punctuation && !links && !/\d/u.test(lower);
}

/** "Lee: So lebt der Star", "Der Fall Lee: Müssen wir zahlen?": what the article tells of somebody, not what he says. */
function isAnnouncement(words: readonly Word[], from: number): boolean {
  const first = words[from]?.lower ?? '';
  return first === 'so' || isOfClass(first, 'question') || words.at(-1)?.text === '?';
}

/** A headline or intertitle with its speaker before a colon: "Lee: Brücke wird gesperrt". */
export const headlineColon: Heuristic = {
  name: 'headline-colon',
  example: 'Bürgermeister Lee: Brücke wird im Herbst gesperrt',
  nearMiss: 'Unwetter: Brücke wird im Herbst gesperrt',
  find(passage) {
    const { clauses, words } = passage;
    const [label, content] = clauses;
    if (!passage.headline || label?.kind !== 'fragment' || content?.opener !== ':') return [];
    if (!words.slice(content.from).some(predicates)) return [];
    if (content.kind === 'utterance' || words[content.from]?.opaque === true) return [];
    if (isAnnouncement(words, content.from)) return [];
    const phrase = nounPhraseWithPlaceAt(words, label.from, label.to);
    if (phrase?.to !== label.to || !isPerson(words, phrase)) return [];
    const draft: QuoteDraft = {
      ...EMPTY_DRAFT,
      type: 'indirect',
      spans: [spanOf(words, content.from, beforeStop(words, content.from, words.length))],
      frame: [spanOf(words, 0, content.from)],
      speaker: spanOf(words, phrase.from, phrase.to),
      speakerMethod: 'before-colon',
      mood: moodOf(clauses.slice(1)),
      rule: headlineColon.name,
    };
    return [draft];
  },
};
