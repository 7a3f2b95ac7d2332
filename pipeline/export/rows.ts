import type { AnnotatedArticle } from '../../schemas/annotations.ts';
import type { Link, LinkedArticle } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { articleRow, pageRow } from './rows/article.ts';
import { entityRow, failureRow, quoteClusterRow, reuseClusterRow } from './rows/corpus.ts';
import { droppedRows, paragraphRows, sentenceRows } from './rows/paragraph.ts';
import { placedPage } from './rows/placed.ts';
import { attributeRows, type EntityNames, mentionRows, quoteRows } from './rows/quote.ts';

/**
 * The rows of every table, whatever the order of articles and links: articles by source ID, what stands in them by its place in
 * the text, rows of the corpus by ID, failures by file.
 */
export function tablesOf(
  annotated: readonly AnnotatedArticle[],
  links: readonly Link[],
  failures: readonly Failure[],
): Tables {
  const entities = links.flatMap((link) => (link.kind === 'entity' ? [link.entity] : []));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const articles = sortedBy(linkedArticles(annotated, links), ({ sourceId, articleId }) => [
    sourceId,
    articleId,
  ]).map((article) => articleTables(article, names));
  return {
    pages: articles.flatMap(({ pages }) => pages),
    articles: articles.flatMap((rows) => rows.articles),
    paragraphs: articles.flatMap(({ paragraphs }) => paragraphs),
    sentences: articles.flatMap(({ sentences }) => sentences),
    quotes: articles.flatMap(({ quotes }) => quotes),
    mentions: articles.flatMap(({ mentions }) => mentions),
    attributes: articles.flatMap(({ attributes }) => attributes),
    dropped: articles.flatMap(({ dropped }) => dropped),
    entities: sortedBy(entities, ({ id }) => [id]).map(entityRow),
    quote_clusters: sortedBy(
      links.flatMap((link) => (link.kind === 'quote_cluster' ? [link.member] : [])),
      ({ clusterId, quoteId }) => [clusterId, quoteId],
    ).map(quoteClusterRow),
    reuse_clusters: sortedBy(
      links.flatMap((link) => (link.kind === 'reuse_cluster' ? [link.member] : [])),
      ({ clusterId, paragraphId }) => [clusterId, paragraphId],
    ).map(reuseClusterRow),
    failures: sortedBy(failures, ({ sourceFile, stage, reason, message }) => [
      sourceFile,
      stage,
      reason,
      message,
    ]).map(failureRow),
  };
}

/** Each article with what `link` adds to it. Throws where `link` has not seen one: the files are of two runs. */
function linkedArticles(
  annotated: readonly AnnotatedArticle[],
  links: readonly Link[],
): LinkedArticle[] {
  const added = new Map(
    links.flatMap((link) =>
      link.kind === 'article' ? [[link.article.articleId, link.article]] : [],
    ),
  );
  return annotated.map((article) => {
    const link = added.get(article.articleId);
    if (link === undefined) throw new Error(`${article.articleId}: it was not linked`);
    return { ...article, ...link };
  });
}

type ArticleTables = Omit<Tables, 'entities' | 'quote_clusters' | 'reuse_clusters' | 'failures'>;

function articleTables(article: LinkedArticle, names: EntityNames): ArticleTables {
  const page = placedPage(article.text);
  return {
    pages: [pageRow(article)],
    articles: [articleRow(article, page)],
    paragraphs: paragraphRows(article, page),
    sentences: sentenceRows(article, page),
    quotes: quoteRows(article, page, names),
    mentions: mentionRows(article, page),
    attributes: attributeRows(article, page),
    dropped: droppedRows(article, page),
  };
}

function sortedBy<Item>(items: readonly Item[], keys: (item: Item) => readonly string[]): Item[] {
  return items
    .map((item) => ({ item, by: keys(item) }))
    .sort((a, b) => {
      for (const [i, key] of a.by.entries()) {
        const order = byCodeUnit(key, b.by[i] ?? '');
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ item }) => item);
}
