import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../../schemas/span.ts';
import { codeUnits } from '../../text/code-units.ts';
import type { ComparedQuote } from './compared.ts';

const PublishedSpan = z.object({ charBegin: z.int().min(0), charEnd: z.int().min(0) });
/** The data set writes a part that is missing as an empty list or as an object without spans. */
const PublishedPart = z.union([
  z.object({ spans: z.array(PublishedSpan) }),
  z
    .array(z.never())
    .length(0)
    .transform(() => ({ spans: [] })),
]);

const PublishedArticle = z.object({
  documentName: z.string(),
  originalText: z.string(),
  tokens: z.array(PublishedSpan),
  annotations: z.array(
    z.object({
      type: z.enum(['Direct', 'Indirect', 'Reported', 'FreeIndirect', 'IndirectFreeIndirect']),
      medium: z.string().nullish(),
      quote: PublishedPart,
      speaker: PublishedPart,
      cue: PublishedPart,
      frame: PublishedPart,
      addressee: PublishedPart,
    }),
  ),
});

/** An article of the data set with its quotes; all offsets in UTF-16 code units. */
export interface GoldArticle {
  name: string;
  text: string;
  tokens: Span[];
  quotes: ComparedQuote[];
}

const TYPES = {
  Direct: 'direct',
  Indirect: 'indirect',
  Reported: 'reported',
  FreeIndirect: 'free_indirect',
  IndirectFreeIndirect: 'indirect_free_indirect',
} as const;

function goldArticle(json: string): GoldArticle {
  const { documentName, originalText, tokens, annotations } = PublishedArticle.parse(
    JSON.parse(json),
  );
  const at = codeUnits(originalText);
  const span = ({ charBegin, charEnd }: z.infer<typeof PublishedSpan>): Span => ({
    start: at[charBegin] ?? originalText.length,
    end: at[charEnd] ?? originalText.length,
  });
  const spans = (part: z.infer<typeof PublishedPart>): Span[] => part.spans.map(span);
  return {
    name: documentName,
    text: originalText,
    tokens: tokens.map(span),
    quotes: annotations.map(({ type, quote, speaker, cue, frame, addressee }) => ({
      type: TYPES[type],
      quote: spans(quote),
      speaker: spans(speaker),
      cue: spans(cue),
      frame: spans(frame),
      addressee: spans(addressee),
      rule: null,
      confidence: null,
    })),
  };
}

/**
 * The articles of the "Dataset of Quotation Attribution in German News Articles" (Petersen-Frey and Biemann 2024) as
 * it is published: a folder, of any depth, with a JSON file an article.
 */
export function publishedArticles(folder: string): GoldArticle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => goldArticle(readFileSync(join(folder, file), 'utf8')));
}
