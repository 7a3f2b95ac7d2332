import type { AnnotatedArticle, QuoteType } from '../../../schemas/annotations.ts';
import type { Span } from '../../../schemas/span.ts';

/** The types of the public data set, in its order; it knows no mixed quotes and no terms. */
export const COMPARED_TYPES = [
  'direct',
  'indirect',
  'reported',
  'free_indirect',
  'indirect_free_indirect',
] as const;
type ComparedType = (typeof COMPARED_TYPES)[number];

/** The parts of a quote that the data set marks. */
export const PARTS = ['quote', 'speaker', 'cue', 'frame', 'addressee'] as const;
export type Part = (typeof PARTS)[number];

/** A quote as the evaluation sees it, whether of the gold or found; `rule` and `confidence` of those found. */
export interface ComparedQuote extends Record<Part, Span[]> {
  type: ComparedType;
  rule: string | null;
  confidence: number | null;
}

/** A mixed quote is direct in the data set's terms, a term no quote at all. */
function comparedType(type: QuoteType): ComparedType | null {
  if (type === 'mixed') return 'direct';
  return COMPARED_TYPES.find((known) => known === type) ?? null;
}

/** The quotes of an annotated article that the data set would mark too. */
export function comparedQuotes({ quotes }: AnnotatedArticle): ComparedQuote[] {
  return quotes.flatMap((quote) => {
    const type = comparedType(quote.type);
    if (type === null) return [];
    const { spans, speaker, cue, frame, addressee, rule, confidence } = quote;
    return [
      {
        type,
        quote: spans,
        speaker: speaker === null || speaker.span === null ? [] : [speaker.span],
        cue: cue?.spans ?? [],
        frame,
        addressee: addressee === null ? [] : [addressee],
        rule,
        confidence,
      },
    ];
  });
}
