import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../../schemas/span.ts';
import { codeUnits } from '../../text/code-units.ts';
import type { ComparedQuote } from '../quotes/compared.ts';

const TYPES = {
  Direct: 'direct',
  Indirect: 'indirect',
  Reported: 'reported',
  FreeIndirect: 'free_indirect',
  IndirectFreeIndirect: 'indirect_free_indirect',
} as const;

const Pair = z.tuple([z.int().min(0), z.int().min(0)]);

const Line = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      type: z.enum(['Direct', 'Indirect', 'Reported', 'FreeIndirect', 'IndirectFreeIndirect']),
      fragment: z.boolean(),
      quote: z.array(Pair),
      speaker: z.array(Pair),
      speaker_name: z.string().nullable(),
      cue: z.array(Pair),
      frame: z.array(Pair),
      addressee: z.array(Pair),
      doubtful: z.boolean(),
    }),
  ),
  terms: z.array(z.object({ span: Pair })),
});

/** A quote of the gold with what the public data set has no field for. */
interface NewsQuote extends ComparedQuote {
  /** Marked words that are a part of a report only. */
  fragment: boolean;
  speakerName: string | null;
  /** Reasonable annotators would differ. */
  doubtful: boolean;
}

/** An article of the news gold; all offsets in UTF-16 code units. */
export interface NewsArticle {
  name: string;
  text: string;
  tokens: Span[];
  quotes: NewsQuote[];
  terms: Span[];
}

const TOKEN = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

function newsArticle(json: string): NewsArticle {
  const { id, text, quotes, terms } = Line.parse(JSON.parse(json));
  const at = codeUnits(text);
  const span = ([start, end]: z.infer<typeof Pair>): Span => ({
    start: at[start] ?? text.length,
    end: at[end] ?? text.length,
  });
  return {
    name: id,
    text,
    tokens: [...text.matchAll(TOKEN)].map(({ index, 0: token }) => ({
      start: index,
      end: index + token.length,
    })),
    quotes: quotes.map(({ type, fragment, speaker_name, doubtful, ...parts }) => ({
      type: TYPES[type],
      quote: parts.quote.map(span),
      speaker: parts.speaker.map(span),
      cue: parts.cue.map(span),
      frame: parts.frame.map(span),
      addressee: parts.addressee.map(span),
      rule: null,
      confidence: null,
      fragment,
      speakerName: speaker_name,
      doubtful,
    })),
    terms: terms.map((term) => span(term.span)),
  };
}

/** The articles of the folder's gold.jsonl, an object a line. */
export function newsArticles(folder: string): NewsArticle[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(newsArticle);
}
