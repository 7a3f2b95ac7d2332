import type { Span } from '../../../schemas/span.ts';
import type { ComparedQuote } from './compared.ts';

/** An article of the gold with the quotes found in it. */
export interface ComparedArticle {
  name: string;
  text: string;
  tokens: Span[];
  gold: ComparedQuote[];
  found: ComparedQuote[];
}
