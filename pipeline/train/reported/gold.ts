import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Span } from '../../../schemas/span.ts';
import { codeUnits } from '../../text/code-units.ts';

const Spans = z.array(z.tuple([z.int().min(0), z.int().min(0)]));

const Line = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({ type: z.string(), quote: Spans, frame: Spans, doubtful: z.boolean() }),
  ),
});

/** What an annotator marked; offsets in UTF-16 code units. */
export interface MarkedQuote {
  reported: boolean;
  doubtful: boolean;
  spans: Span[];
  /** The frame, and the words of what is not marked as speech in itself. */
  claimed: Span[];
}

/** An article with what its clauses should be found to be. */
export interface MarkedArticle {
  id: string;
  text: string;
  quotes: MarkedQuote[];
}

/** The articles of a file in the form of gold/newsquotes, a JSON object a line. */
export function annotatedArticles(file: string): MarkedArticle[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const { id, text, quotes } = Line.parse(JSON.parse(line));
    const at = codeUnits(text);
    const spans = (pairs: z.infer<typeof Spans>): Span[] =>
      pairs.map(([start, end]) => ({ start: at[start] ?? 0, end: at[end] ?? 0 }));
    return {
      id,
      text,
      quotes: quotes.map(({ type, quote, frame, doubtful }) => ({
        reported: type === 'Reported',
        doubtful,
        spans: spans(quote),
        claimed: [
          ...spans(frame),
          ...(type === 'Direct' || type === 'Reported' ? [] : spans(quote)),
        ],
      })),
    };
  });
}

const MARKED = /\[\[(.*?)\]\]/gu;

/** The invented sentences of invented.tsv, each an article; [[ ]] round what sums up a speech act. */
export function inventedArticles(): MarkedArticle[] {
  const file = readFileSync(new URL('./invented.tsv', import.meta.url), 'utf8');
  const lines = file.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.slice(1).map((line, i) => {
    const quotes = [...line.matchAll(MARKED)].map((match, k) => {
      const start = match.index - 4 * k;
      const spans = [{ start, end: start + (match[1]?.length ?? 0) }];
      return { reported: true, doubtful: false, spans, claimed: [] };
    });
    return { id: `invented-${i}`, text: line.replaceAll(/\[\[|\]\]/gu, ''), quotes };
  });
}
