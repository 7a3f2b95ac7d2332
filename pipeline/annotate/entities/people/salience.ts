import type { Mention } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import { obliqueWords } from '../lexicons.ts';
import { isNationality, titleOf } from '../word-kinds.ts';
import { sentencesOf, type Word } from '../words.ts';

/** A person's mention with what tells how much the text is about them there. */
export interface PersonMention {
  entity: number;
  start: number;
  /** Index of the sentence. */
  sentence: number;
  /** Nothing before the name keeps it from being the subject ("mit seinem Kollegen Lawrow" does). */
  subject: boolean;
}

const SMALL_PRINT = new Set(['caption', 'credit', 'byline', 'agency', 'note']);

/** The named persons of the running text, in order; what captions say of them is no context for the text. */
export function personMentions(
  article: SegmentedArticle,
  mentions: readonly Mention[],
): PersonMention[] {
  const running = article.paragraphs.filter(({ role }) => !SMALL_PRINT.has(role));
  return sentencesOf({ ...article, paragraphs: running }).flatMap((words, sentence) =>
    words.flatMap((word, at) =>
      mentions
        .filter(
          ({ start, type, form }) => start === word.start && type === 'PER' && form === 'name',
        )
        .map(({ entity, start }) => ({ entity, start, sentence, subject: isSubject(words, at) })),
    ),
  );
}

/** Whether no preposition or oblique determiner governs the name at `at`, its titles and adjectives stepped over. */
function isSubject(words: readonly Word[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isModifier(words[i]?.text ?? '')) i--;
  return !obliqueWords.has((words[i]?.text ?? '').toLowerCase());
}

function isModifier(word: string): boolean {
  return titleOf(word) !== null || isNationality(word) || word === ',' || word === '.';
}
