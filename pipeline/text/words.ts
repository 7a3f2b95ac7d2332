import { wordList } from '../lexicon.ts';
import { lazy } from './lazy.ts';

const functionWords = wordList(new URL('./function-words.tsv', import.meta.url), 'word');

const maxLength = lazy(() => Math.max(...[...functionWords].map((word) => word.length)));

/** The words of a text (letters, digits and inner hyphens), in order. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
}

export function beginsWithCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

/** Share of words that belong to a closed class, 0 to 1: high in prose, low in menus and lists of names. */
export function functionWordShare(words: readonly string[]): number {
  if (words.length === 0) return 0;
  let count = 0;
  for (const word of words) if (isFunctionWord(word)) count++;
  return count / words.length;
}

function isFunctionWord(word: string): boolean {
  if (word.length > maxLength()) return false;
  return functionWords.has(word) || functionWords.has(word.toLowerCase());
}

const UNFOLDED =
  /[\u00ad\u200b-\u200d\u2060\ufeff\t\n\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]| {2}|^ | $/;

/** The text with invisible characters removed and white space folded: for comparing and for cells that show no span. */
export function folded(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
