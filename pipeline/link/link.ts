import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { Link, type LinkedArticle } from '../../schemas/links.ts';
import type { CorpusStage } from '../stage.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { duplicates } from './duplicates.ts';
import { corpusEntities, entityIdOf } from './entities.ts';
import { quoteClusters } from './quote-clusters.ts';
import { reuseClusters } from './reuse-clusters.ts';

/** What the articles have in common: entities, quotes of one utterance, shared paragraphs, duplicates. */
export const link: CorpusStage<typeof AnnotatedArticle, typeof Link> = {
  name: 'link',
  summary: 'articles to a corpus: entities, quote clusters, text reuse',
  input: AnnotatedArticle,
  output: Link,
  runAll(articles) {
    const quotes = quoteClusters(articles);
    const reuse = reuseClusters(articles);
    const originals = duplicates(articles);
    const quoteClusterOf = new Map(quotes.map(({ quoteId, clusterId }) => [quoteId, clusterId]));
    const reuseClusterOf = new Map(
      reuse.map(({ paragraphId, clusterId }) => [paragraphId, clusterId]),
    );
    const linked = articles.map(
      (article): LinkedArticle => ({
        ...article,
        entityIds: article.entities.map(entityIdOf),
        quoteClusterIds: idsIn(article.quotes, quoteClusterOf),
        reuseClusterIds: idsIn(article.paragraphs, reuseClusterOf),
        duplicateOf: originals.get(article.articleId) ?? null,
      }),
    );
    return [
      ...linked.sort(bySource).map((article): Link => ({ kind: 'article', article })),
      ...corpusEntities(articles).map((entity): Link => ({ kind: 'entity', entity })),
      ...quotes.map((member): Link => ({ kind: 'quote_cluster', member })),
      ...reuse.map((member): Link => ({ kind: 'reuse_cluster', member })),
    ];
  },
};

function idsIn(
  rows: readonly { id: string }[],
  clusters: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    rows.flatMap(({ id }) => {
      const cluster = clusters.get(id);
      return cluster === undefined ? [] : [[id, cluster]];
    }),
  );
}

function bySource(a: LinkedArticle, b: LinkedArticle): number {
  return byCodeUnit(a.sourceId, b.sourceId) || byCodeUnit(a.articleId, b.articleId);
}
