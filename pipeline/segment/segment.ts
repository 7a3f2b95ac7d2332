import { Article, type Paragraph } from '../../schemas/article.ts';
import { ordinalIds } from '../../schemas/id.ts';
import { SegmentedArticle, type SegmentedParagraph } from '../../schemas/sentences.ts';
import { slice } from '../../schemas/span.ts';
import type { Stage } from '../stage.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf } from './tokens/tokens.ts';

function segmented(text: string, paragraph: Paragraph): SegmentedParagraph {
  const idOf = ordinalIds('sentence', paragraph.id);
  const sentences = sentencesOf(text, paragraph).map((span) => ({
    start: span.start,
    end: span.end,
    id: idOf(slice(text, span)),
    tokens: tokensOf(text, span),
  }));
  return { ...paragraph, sentences };
}

export const segment: Stage<typeof Article, typeof SegmentedArticle> = {
  name: 'segment',
  summary: 'split paragraphs into sentences and tokens',
  input: Article,
  output: SegmentedArticle,
  run(article) {
    const paragraphs = article.paragraphs.map((paragraph) => segmented(article.text, paragraph));
    return { status: 'written', document: { ...article, paragraphs } };
  },
};
