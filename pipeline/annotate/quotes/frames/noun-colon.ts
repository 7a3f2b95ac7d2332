import type { Span } from '../../../../schemas/span.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import { determinerOf } from '../../lexicon/declension.ts';
import { speechNoun } from '../../lexicon/speech-words.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT } from '../quote-draft.ts';
import { MAX_WORDS_OF_NOUN_CUE } from '../reach.ts';
import { beforeStop, moodOf } from '../reporting-clause/reporting-clause.ts';
import type { NounCue } from './noun-frame.ts';

/** "Seine Vermutung: Der Hafen ist zu klein": a noun of saying with its article, alone before the colon. */
function announcingNoun(passage: Passage): NounCue | undefined {
  const { clauses, words, headline } = passage;
  const content = clauses.findIndex(({ opener }) => opener === ':');
  const clause = clauses[content - 1];
  const next = clauses[content];
  if (headline || clause === undefined || next?.kind !== 'main' || words.at(-1)?.text === '?')
    return undefined;
  for (
    let from = Math.max(clause.from, clause.to - MAX_WORDS_OF_NOUN_CUE);
    from < clause.to;
    from++
  ) {
    const phrase = nounPhraseAt(words, from, clause.to);
    if (phrase === undefined || phrase.to !== clause.to || phrase.head === phrase.from) continue;
    const noun = speechNoun(words[phrase.head]?.text ?? '');
    const opens = isOfClass(words[from]?.lower ?? '', 'determiner');
    const isAlone =
      clause.finite < 0 &&
      words
        .slice(clause.from, from)
        .every(({ capital, punctuation, initial }) => initial || !(capital || punctuation));
    return noun?.complements.has('konjunktiv') && opens && isAlone ? { phrase, noun } : undefined;
  }
  return undefined;
}

/** "Seine Vermutung: …": who owns the noun; null where nobody does. */
function ownerOf(words: readonly Word[], { phrase }: NounCue): Span | null {
  const first = words[phrase.from];
  if (first !== undefined && determinerOf(first.lower)?.kind === 'possessive')
    return spanOf(words, phrase.from, phrase.from + 1);
  const owner = words[phrase.head + 1]?.lower ?? '';
  const owned = phrase.to > phrase.head + 1 && /^(?:des|der|von|vom|eines|einer)$/u.test(owner);
  return owned ? spanOf(words, phrase.head + (/^vo[nm]$/u.test(owner) ? 2 : 1), phrase.to) : null;
}

/** A noun of saying before a colon with what it announces: "Seine Vermutung: Der Hafen ist zu klein." */
export const nounColon: Heuristic = {
  name: 'noun-colon',
  example: 'Seit Mai läuft der Prozess. Die Behauptung der Werft: Der Hafen ist zu klein.',
  nearMiss: 'Seit Mai läuft der Prozess. Der Sitz der Werft: Der Hafen ist zu klein.',
  find(passage) {
    const { clauses, words } = passage;
    const cue = announcingNoun(passage);
    const content = clauses.findIndex(({ opener }) => opener === ':');
    const from = clauses[content]?.from;
    if (cue === undefined || from === undefined) return [];
    return [
      {
        ...EMPTY_DRAFT,
        type: 'indirect',
        spans: [spanOf(words, from, beforeStop(words, from, words.length))],
        frame: [spanOf(words, clauses[content - 1]?.from ?? 0, from)],
        cue: {
          spans: [spanOf(words, cue.phrase.head, cue.phrase.head + 1)],
          lemma: words[cue.phrase.head]?.text ?? '',
        },
        speaker: ownerOf(words, cue),
        speakerMethod: 'owner-of-words',
        mood: moodOf(clauses.slice(content)),
        rule: nounColon.name,
      },
    ];
  },
};
