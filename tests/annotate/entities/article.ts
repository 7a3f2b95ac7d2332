import type { z } from 'zod';
import { sentencesOf } from '../../../pipeline/segment/sentences.ts';
import { tokensOf } from '../../../pipeline/segment/tokens/tokens.ts';
import type { Role } from '../../../schemas/article.ts';
import { idOf } from '../../../schemas/id.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { blankArticle } from '../../blank.ts';

export type Line = string | { role: z.infer<typeof Role>; text: string };

/** An article whose paragraphs are the lines, of role body unless they say otherwise. */
export function articleOf(...lines: readonly Line[]): SegmentedArticle {
  const parts = lines.map((line) =>
    typeof line === 'string' ? { role: 'body' as const, text: line } : line,
  );
  const text = parts.map((part) => part.text).join('\n');
  let start = 0;
  const paragraphs = parts.map((part, i) => {
    const span = { start, end: start + part.text.length };
    start = span.end + 1;
    const sentences = sentencesOf(text, span).map((sentence) => ({
      ...sentence,
      id: idOf('sentence', sentence.start),
      tokens: tokensOf(text, sentence),
    }));
    return { ...span, id: idOf('paragraph', i), role: part.role, sentences };
  });
  return { ...blankArticle('test', text), articleByContract: true, paragraphs };
}
