import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { sign } from '../../../text/forms.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';
import { countryOfAdjective } from '../../lexicon/demonyms.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { rulesOutSubject } from '../../lexicon/word-classes.ts';
import { isSmallPrint } from '../paragraph-kinds.ts';
import { type Sentence, sentencesOf, type Word } from '../sentence.ts';
import { beginningsIn } from './mention-anchors.ts';

/** A person's mention with what tells how much the text is about them there. */
export interface PersonMention {
  entity: number;
  start: number;
  /** Index of the sentence in the running text. */
  sentence: number;
  /** Nothing before the name keeps it from being the subject ("mit seinem Kollegen Lawrow" does). */
  subject: boolean;
  /** Stands in quotation marks: whoever speaks does not mean themselves by it. */
  quoted: boolean;
}

/** The sentences of the text one reads on: what captions say is no context for it. */
export function runningText(article: SegmentedArticle): Sentence[] {
  const all = sentencesOf(article);
  let next = 0;
  return flatMapped(article.paragraphs, (paragraph) => {
    const from = next;
    next += paragraph.sentences.length;
    return isSmallPrint(paragraph) ? [] : all.slice(from, next);
  });
}

/** Index of the sentence that `position` is in, or of the last before it; -1 before the first. */
export function sentenceAt(sentences: readonly Sentence[], position: number): number {
  return firstIndex(sentences, (words) => (words[0]?.start ?? 0) > position) - 1;
}

/** The named persons of the sentences, in order. */
export function personMentions(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  isQuoted: (position: number) => boolean,
): PersonMention[] {
  const persons = mentions.filter(({ type }) => type === 'PER');
  return beginningsIn(sentences, persons).map(
    ({ mention: { entity, start }, words, sentence, at }) => ({
      entity,
      start,
      sentence,
      subject: isSubject(words, at),
      quoted: isQuoted(start),
    }),
  );
}

/** Whether no preposition or oblique determiner governs the name at `at`, its titles and adjectives stepped over. */
export function isSubject(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isModifier(words[i])) i--;
  return !rulesOutSubject(words[i]?.lower ?? '');
}

function isModifier(word: Word | undefined): boolean {
  return word !== undefined && isModifierForm(word.form);
}

const isModifierForm = sign(
  ({ text }) =>
    titleOf(text) !== null || countryOfAdjective(text) !== null || text === ',' || text === '.',
);
