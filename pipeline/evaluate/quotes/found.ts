import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { Page } from '../../../schemas/page.ts';
import { stagesOf } from '../../in-memory.ts';
import { read } from '../../read/read.ts';
import { type ComparedQuote, comparedQuotes } from './compared.ts';

/** What the chain of stages makes of a text that is an article and nothing else. */
export function annotatedText(id: string, text: string): AnnotatedArticle {
  const bytes = Buffer.from(JSON.stringify({ id, text }));
  const outcome = read({ reader: 'jsonl', sourceFile: `${id}.jsonl`, key: id, place: null, bytes });
  if (outcome.status !== 'written') throw new Error(`${id}: ${outcome.failure.message}`);
  const { annotated } = stagesOf(Page.parse(outcome.document));
  if (annotated.text !== text) throw new Error(`${id}: the text was changed on the way`);
  return annotated;
}

/** The quotes that the chain finds in such a text. */
export function quotesFoundIn(id: string, text: string): ComparedQuote[] {
  return comparedQuotes(annotatedText(id, text));
}
