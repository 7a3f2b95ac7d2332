import type { LinkedArticle } from '../../schemas/links.ts';
import type { TableName, Tables } from '../../schemas/tables/index.ts';
import { articleRow, pageRow } from './rows/article.ts';
import { droppedRows, paragraphRows, sentenceRows } from './rows/paragraph.ts';
import { placedPage } from './rows/placed.ts';
import { attributeRows, type EntityNames, mentionRows, quoteRows } from './rows/quote.ts';

/** Tables that are written side by side from one reading of the articles. */
export interface TableGroup {
  tables: readonly TableName[];
  /** The stage whose additions to an article its rows do not need. */
  without: string;
  /** A list of numbers in the documents that its rows do not need; null where there is none. */
  withoutNumbers: string | null;
  rows(article: LinkedArticle, names: EntityNames): Partial<Tables>;
}

/** Two groups of about equal weight: what an article says, and who says what in it. Each is written by a worker. */
export const GROUPS: readonly TableGroup[] = [
  {
    tables: ['pages', 'paragraphs', 'sentences', 'dropped'],
    without: 'annotate',
    withoutNumbers: 'tokens',
    rows(article) {
      const page = placedPage(article.text);
      return {
        pages: [pageRow(article)],
        paragraphs: paragraphRows(article, page),
        sentences: sentenceRows(article, page),
        dropped: droppedRows(article, page),
      };
    },
  },
  {
    tables: ['articles', 'quotes', 'mentions', 'attributes'],
    without: 'segment',
    withoutNumbers: null,
    rows(article, names) {
      const page = placedPage(article.text);
      return {
        articles: [articleRow(article, page)],
        quotes: quoteRows(article, page, names),
        mentions: mentionRows(article, page),
        attributes: attributeRows(article, page),
      };
    },
  },
];
