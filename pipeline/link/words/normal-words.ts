import { folded, wordsOf } from '../../text/words.ts';

/**
 * The words of a text as they are compared: lower case, without marks and punctuation, `ß` as `ss` (Swiss pages write
 * "heisst"). Two texts with equal words are the same wording.
 */
export function normalWords(text: string): string[] {
  return wordsOf(folded(text).normalize('NFC').toLowerCase().replaceAll('ß', 'ss'));
}
