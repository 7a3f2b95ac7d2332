import { AnnotatedArticle } from '../../schemas/annotations.ts';
import { type ArticleLink, Link, LinkKeys } from '../../schemas/links.ts';
import type { CorpusStage } from '../stage.ts';
import { duplicates } from './duplicates.ts';
import { corpusEntities, entityIdOf } from './entities.ts';
import { keysOf } from './keys.ts';
import { quoteClusters } from './quote-clusters.ts';
import { reuseClusters } from './reuse-clusters.ts';

/** What the articles have in common: entities, quotes of one utterance, shared paragraphs, duplicates. */
export const link: CorpusStage<typeof AnnotatedArticle, typeof LinkKeys, typeof Link> = {
  name: 'link',
  summary: 'articles to a corpus: entities, quote clusters, text reuse',
  input: AnnotatedArticle,
  keys: LinkKeys,
  output: Link,
  keysOf,
  async *runAll(corpus) {
    const articles: LinkKeys[] = [];
    for await (const keys of corpus.keys()) articles.push(keys);
    const quotes = quoteClusters(articles);
    const reuse = reuseClusters(articles);
    const originals = duplicates(articles);
    const quoteClusterOf = new Map(quotes.map(({ quoteId, clusterId }) => [quoteId, clusterId]));
    const reuseClusterOf = new Map(
      reuse.map(({ paragraphId, clusterId }) => [paragraphId, clusterId]),
    );
    for (const { articleId, entities, quotes: said, passages } of articles) {
      const article: ArticleLink = {
        articleId,
        entityIds: entities.map(entityIdOf),
        quoteClusterIds: idsIn(
          said.map(({ id }) => id),
          quoteClusterOf,
        ),
        reuseClusterIds: idsIn(
          passages.map(({ paragraphId }) => paragraphId),
          reuseClusterOf,
        ),
        duplicateOf: originals.get(articleId) ?? null,
      };
      yield { kind: 'article', article };
    }
    for (const entity of corpusEntities(articles)) yield { kind: 'entity', entity };
    for (const member of quotes) yield { kind: 'quote_cluster', member };
    for (const member of reuse) yield { kind: 'reuse_cluster', member };
  },
};

function idsIn(
  ids: readonly string[],
  clusters: ReadonlyMap<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const cluster = clusters.get(id);
      return cluster === undefined ? [] : [[id, cluster]];
    }),
  );
}
