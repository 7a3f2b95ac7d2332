import { type Span, slice } from '../../schemas/span.ts';

/** Test sentences carry ` ¦ ` where a sentence ends. */
const END = ' ¦ ';

export function unmarked(marked: string): string {
  return marked.replaceAll(END, ' ');
}

export function joined(text: string, sentences: readonly Span[]): string {
  return sentences.map((sentence) => slice(text, sentence)).join(END);
}
