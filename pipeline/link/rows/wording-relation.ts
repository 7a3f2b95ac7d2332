import type { QuoteType } from '../../../schemas/annotations.ts';
import type { QuoteRelation } from '../../../schemas/links.ts';
import { commonInOrder } from '../compare/overlap.ts';
import { hashOf } from '../words/hash.ts';
import { normalWords } from '../words/normal-words.ts';

/** A wording of an utterance as a page prints it. */
export interface PrintedWording {
  type: QuoteType;
  text: string;
}

/** "… bereit, das zu tun" and "… bereit, dies zu tun": 5 of 6 words in the same order. */
const LEAST_VARIANT = 0.75;
/** A fragment of fewer words could come from anywhere. */
const LEAST_TRUNCATED = 2;

export function isMarked({ type }: PrintedWording): boolean {
  return type === 'direct' || type === 'mixed';
}

/** How a wording relates to the fullest one of its utterance; `omittedText` is what a truncated one leaves out. */
export function wordingRelation(
  full: PrintedWording,
  other: PrintedWording,
): { relation: QuoteRelation; omittedText: string | null } {
  if (other.type === 'reported') return { relation: 'reported', omittedText: null };
  if (isMarked(full) && !isMarked(other)) return { relation: 'indirect', omittedText: null };
  const [words, part] = [normalWords(full.text), normalWords(other.text)];
  if (words.join(' ') === part.join(' ')) return { relation: 'verbatim', omittedText: null };
  const at = part.length < LEAST_TRUNCATED ? -1 : placeOf(part, words);
  if (at >= 0)
    return { relation: 'truncated', omittedText: omitted(full.text, words, at, part.length) };
  const common = commonInOrder(Int32Array.from(words, hashOf), Int32Array.from(part, hashOf));
  const isVariant = (2 * common) / (words.length + part.length) >= LEAST_VARIANT;
  return { relation: isVariant ? 'variant' : 'paraphrase', omittedText: null };
}

/** Index of the word at which `part` stands in `words`, -1 where it does not. */
function placeOf(part: readonly string[], words: readonly string[]): number {
  for (let at = 0; at + part.length <= words.length; at++)
    if (part.every((word, i) => words[at + i] === word)) return at;
  return -1;
}

/** The text before and behind the words that a truncated wording keeps, without the marks at its ends. */
function omitted(
  text: string,
  words: readonly string[],
  from: number,
  count: number,
): string | null {
  const places = wordPlaces(text, words);
  const [first, last] = [places[from], places[from + count - 1]];
  if (first === undefined || last === undefined) return null;
  const pieces = [text.slice(0, first.start), text.slice(last.end)].map((piece) =>
    piece.replace(/^[\s„“”"»«‚‘’›‹.,;:!?]+|[\s„“”"»«‚‘’›‹]+$/gu, ''),
  );
  return pieces.filter((piece) => piece !== '').join(' … ') || null;
}

/** Where each of its words stands in a text; none where they cannot be told apart. */
function wordPlaces(text: string, words: readonly string[]): { start: number; end: number }[] {
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return found.length === words.length ? found : [];
}
