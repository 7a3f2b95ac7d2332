import type { Mention } from '../../../../schemas/annotations.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import type { Sentence } from '../sentence.ts';

/** A mention that a word begins. */
export interface Beginning {
  mention: Mention;
  words: Sentence;
  /** Index of its sentence. */
  sentence: number;
  /** Index of its first word in the sentence. */
  at: number;
}

/** Where in the sentences each of the mentions begins that does so with a word; all in the order of the text. */
export function beginningsIn(
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
): Beginning[] {
  let sentence = 0;
  let at = 0;
  return flatMapped(mentions, (mention) => {
    while (sentence < sentences.length && endOf(sentences[sentence]) <= mention.start) {
      sentence++;
      at = 0;
    }
    const words = sentences[sentence] ?? [];
    while ((words[at]?.start ?? mention.start) < mention.start) at++;
    return words[at]?.start === mention.start ? [{ mention, words, sentence, at }] : [];
  });
}

function endOf(sentence: Sentence | undefined): number {
  return sentence?.at(-1)?.end ?? 0;
}
