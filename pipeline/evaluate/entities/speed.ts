import type { Article } from '../../../schemas/article.ts';
import { tagNames } from '../../annotate/entities/mentions/tagged-names.ts';
import { segment } from '../../segment/segment.ts';

const SECONDS = 2;

/** Tokens a second of processor time from text to names, sentence and token boundaries included. */
export function tokensASecond(articles: readonly Article[]): number {
  tagAll(articles);
  const before = process.cpuUsage();
  let tokens = 0;
  for (;;) {
    tokens += tagAll(articles);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > SECONDS || tokens === 0) return tokens / seconds;
  }
}

function tagAll(articles: readonly Article[]): number {
  let tokens = 0;
  for (const article of articles) {
    const segmented = segment.run(article);
    if (segmented.status !== 'written') continue;
    tagNames(segmented.document);
    for (const { sentences } of segmented.document.paragraphs)
      for (const sentence of sentences) tokens += sentence.tokens.length / 2;
  }
  return tokens;
}
