import { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { Article } from '../../../schemas/article.ts';
import type { Outcome } from '../../../schemas/outcome.ts';
import { Page } from '../../../schemas/page.ts';
import { SegmentedArticle } from '../../../schemas/sentences.ts';
import { annotate } from '../../annotate/annotate.ts';
import { clean } from '../../clean/clean.ts';
import { read } from '../../read/read.ts';
import { segment } from '../../segment/segment.ts';

/** What each stage made of one page. */
export interface StagesOfPage {
  page: Page;
  article: Article;
  segmented: SegmentedArticle;
  annotated: AnnotatedArticle;
}

/** The page that a plain text file of this key holds. */
export function pageOfFile(key: string, bytes: Uint8Array): Page {
  const record = { reader: 'txt', sourceFile: `${key}.txt`, key, place: null, bytes };
  return Page.parse(written(read(record)));
}

/** A page's way through all stages, each output parsed with its schema; an error where one refuses it. */
export function stagesOf(page: Page): StagesOfPage {
  const article = Article.parse(written(clean.run(page)));
  const segmented = SegmentedArticle.parse(written(segment.run(article)));
  const annotated = AnnotatedArticle.parse(written(annotate.run(segmented)));
  return { page, article, segmented, annotated };
}

function written<Document>(outcome: Outcome<Document>): Document {
  if (outcome.status === 'written') return outcome.document;
  const { stage, reason, message } = outcome.failure;
  throw new Error(`${stage} ${outcome.status} the page, ${reason}: ${message}`);
}
