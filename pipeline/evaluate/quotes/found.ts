import { Page } from '../../../schemas/page.ts';
import { stagesOf } from '../../in-memory.ts';
import { read } from '../../read/read.ts';
import { type ComparedQuote, comparedQuotes } from './compared.ts';

/** The quotes that the chain of stages finds in a text that is an article and nothing else. */
export function quotesFoundIn(id: string, text: string): ComparedQuote[] {
  const bytes = Buffer.from(JSON.stringify({ id, text }));
  const outcome = read({ reader: 'jsonl', sourceFile: `${id}.jsonl`, key: id, place: null, bytes });
  if (outcome.status !== 'written') throw new Error(`${id}: ${outcome.failure.message}`);
  const { annotated } = stagesOf(Page.parse(outcome.document));
  if (annotated.text !== text) throw new Error(`${id}: the text was changed on the way`);
  return comparedQuotes(annotated);
}
