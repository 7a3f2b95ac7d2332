import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { LinkedArticle } from '../../schemas/links.ts';
import type { TableName, Tables } from '../../schemas/tables/index.ts';
import { articleRow, pageRow } from './rows/article.ts';
import { droppedRows, paragraphRows, sentenceRows } from './rows/paragraph.ts';
import { placedPage } from './rows/placed.ts';
import { attributeRows, type EntityNames, mentionRows, quoteRows } from './rows/quote.ts';

/** Tables that are written side by side, by one worker, from one reading of the articles. */
interface Group {
  tables: readonly TableName[];
  /** The stages whose additions to an article its rows do not need. */
  without: readonly string[];
  /** A list of numbers in the documents that its rows do not need; null where there is none. */
  withoutNumbers: string | null;
}

/** Its rows need nothing of what `link` finds: they are written while it is at work. */
interface PageGroup extends Group {
  linked: false;
  rows(article: AnnotatedArticle): Partial<Tables>;
}

interface LinkedGroup extends Group {
  linked: true;
  rows(article: LinkedArticle, names: EntityNames): Partial<Tables>;
}

export type TableGroup = PageGroup | LinkedGroup;

/** What a page holds; then, in two groups of about equal weight, what is said and who is named. */
export const GROUPS: readonly TableGroup[] = [
  {
    linked: false,
    tables: ['pages', 'sentences', 'dropped'],
    without: ['annotate'],
    withoutNumbers: 'tokens',
    rows(article) {
      const page = placedPage(article.text);
      return {
        pages: [pageRow(article)],
        sentences: sentenceRows(article, page),
        dropped: droppedRows(article, page),
      };
    },
  },
  {
    linked: true,
    tables: ['articles', 'paragraphs', 'quotes'],
    without: ['segment'],
    withoutNumbers: null,
    rows(article, names) {
      const page = placedPage(article.text);
      return {
        articles: [articleRow(article, page)],
        paragraphs: paragraphRows(article, page),
        quotes: quoteRows(article, page, names),
      };
    },
  },
  {
    linked: true,
    tables: ['mentions', 'attributes'],
    without: ['clean', 'segment'],
    withoutNumbers: null,
    rows(article) {
      const page = placedPage(article.text);
      return { mentions: mentionRows(article, page), attributes: attributeRows(article, page) };
    },
  },
];
