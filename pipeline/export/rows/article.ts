import type { Paragraph, Role } from '../../../schemas/article.ts';
import type { LinkedArticle } from '../../../schemas/links.ts';
import type { Page } from '../../../schemas/page.ts';
import type { ArticleRow } from '../../../schemas/tables/articles.ts';
import type { PageRow, PageStatus } from '../../../schemas/tables/pages.ts';
import type { PlacedPage } from './placed.ts';

/** An article without its sentences. */
type SpokenArticle = Omit<LinkedArticle, 'paragraphs'> & { paragraphs: readonly Paragraph[] };

/** The roles whose characters make up an article: its own running text, without what stands around it. */
const ARTICLE_TEXT: ReadonlySet<Role> = new Set(['lead', 'intertitle', 'body', 'list_item']);

/** What became of a page: null where it is an article. */
export type Refusal = { status: Exclude<PageStatus, 'article'>; reason: string } | null;

/** What `read` knows of a page. */
export type ReadPage = Pick<
  Page,
  | 'articleId'
  | 'sourceId'
  | 'sourceFile'
  | 'sourceSha256'
  | 'mediaType'
  | 'encoding'
  | 'url'
  | 'text'
>;

export function pageRow(article: ReadPage, refusal: Refusal = null): PageRow {
  return {
    article_id: article.articleId,
    source_id: article.sourceId,
    source_file: article.sourceFile,
    source_sha256: article.sourceSha256,
    media_type: article.mediaType,
    encoding: article.encoding,
    url: article.url,
    text: article.text,
    status: refusal?.status ?? 'article',
    reason: refusal?.reason ?? null,
  };
}

export function articleRow(article: SpokenArticle, page: PlacedPage): ArticleRow {
  const ownText = article.paragraphs.filter(({ role }) => ARTICLE_TEXT.has(role));
  return {
    article_id: article.articleId,
    source_id: article.sourceId,
    url: article.url,
    outlet: article.outlet,
    headline: article.headline,
    kicker: article.kicker,
    lead: article.lead,
    authors: article.authors,
    agencies: article.agencies,
    dateline: article.dateline,
    date_published: article.datePublished,
    date_precision: article.datePrecision,
    date_evidence: article.dateEvidence,
    date_crawled: article.dateCrawled,
    language: article.language,
    locale: article.locale,
    n_paragraphs: article.paragraphs.length,
    n_quotes: article.quotes.length,
    n_chars_page: page.size({ start: 0, end: article.text.length }),
    n_chars_article: ownText.reduce((sum, paragraph) => sum + page.size(paragraph), 0),
    warnings: article.warnings,
    duplicate_of: article.duplicateOf,
    update_of: article.updateOf,
    date_modified: article.dateModified,
    topics: article.topics,
    is_free: article.isFree,
  };
}
