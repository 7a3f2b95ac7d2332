import type { LinkedArticle } from '../../../schemas/links.ts';
import type { DroppedRow } from '../../../schemas/tables/dropped.ts';
import type { ParagraphRow } from '../../../schemas/tables/paragraphs.ts';
import type { SentenceRow } from '../../../schemas/tables/sentences.ts';
import { MARKS } from '../../text/marks.ts';
import { inTextOrder, type PlacedPage } from './placed.ts';

export function paragraphRows(
  article: Pick<LinkedArticle, 'articleId' | 'paragraphs' | 'reuseClusterIds'>,
  page: PlacedPage,
): ParagraphRow[] {
  return inTextOrder(article.paragraphs).map((paragraph, seq) => ({
    paragraph_id: paragraph.id,
    article_id: article.articleId,
    seq,
    role: paragraph.role,
    ...page.place(paragraph),
    reuse_cluster_id: article.reuseClusterIds[paragraph.id] ?? null,
  }));
}

export function sentenceRows(
  article: Pick<LinkedArticle, 'articleId' | 'paragraphs'>,
  page: PlacedPage,
): SentenceRow[] {
  const sentences = article.paragraphs.flatMap((paragraph) =>
    paragraph.sentences.map((sentence) => ({ ...sentence, paragraphId: paragraph.id })),
  );
  return inTextOrder(sentences).map((sentence, seq) => ({
    sentence_id: sentence.id,
    paragraph_id: sentence.paragraphId,
    article_id: article.articleId,
    seq,
    ...page.place(sentence),
  }));
}

/** Any quotation mark but an apostrophe inside a word: „geht’s“ has one pair. */
const QUOTE_MARK = new RegExp(
  `[${MARKS.double}]|(?<!\\p{L})[${MARKS.any}]|[${MARKS.any}](?!\\p{L})`,
  'u',
);

export function droppedRows(
  article: Pick<LinkedArticle, 'articleId' | 'dropped'>,
  page: PlacedPage,
): DroppedRow[] {
  return inTextOrder(article.dropped).map((segment, seq) => {
    const placed = page.place(segment);
    return {
      segment_id: segment.id,
      article_id: article.articleId,
      seq,
      ...placed,
      reason: segment.reason,
      rule: segment.rule,
      has_quote_marks: QUOTE_MARK.test(placed.text),
    };
  });
}
