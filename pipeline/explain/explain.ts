import type { SegmentedArticle } from '../../schemas/sentences.ts';
import { annotated } from '../annotate/annotate.ts';
import type { PassageEvidence } from '../annotate/quotes/article/article-pass.ts';
import { wayFrom } from '../in-memory.ts';
import type { ExplainedDocument } from './documents.ts';
import { explainedPage } from './page.ts';
import { explainedPassage } from './sentences.ts';

/** How the rows of a document came about: what decided each block of its page, then sentence by sentence its quotes. */
export function explained({ sourceFile, page }: ExplainedDocument): string {
  const way = wayFrom(sourceFile, page);
  if (way.status !== 'written') {
    const { stage, reason, message } = way.failure;
    return `${sourceFile}: ${stage} ${way.status} it as ${reason}: ${message}\n`;
  }
  const { page: read, segmented } = way.stages;
  const blocks = read.articleByContract ? [] : [['# Page', ...explainedPage(read)].join('\n')];
  const heading = blocks.length === 0 ? [] : ['# Sentences'];
  return `${[...blocks, ...heading, ...explainedSentences(segmented)].join('\n\n')}\n`;
}

function explainedSentences(article: SegmentedArticle): string[] {
  const seen: PassageEvidence[] = [];
  const whole = annotated(article, (evidence) => seen.push(evidence));
  return seen.map((evidence, i) =>
    explainedPassage(evidence, { before: seen[i - 1]?.passage, next: seen[i + 1]?.passage }, whole),
  );
}
