import type { Link, LinkKeys } from '../../../schemas/links.ts';
import type { Compared } from '../compared.ts';
import { corpusEntity } from '../entities.ts';
import type { Gathered } from '../gathered.ts';
import { articleLink, type Files } from './article-link.ts';
import { lineFiles } from './line-files.ts';
import { quoteClusterRows } from './quote-cluster-rows.ts';
import { reuseClusterRows } from './reuse-cluster-rows.ts';

/** Articles in the order of their IDs, then entities, then the members of clusters, by ID. */
export async function* rowsOf(
  corpus: { keys(): AsyncIterable<LinkKeys>; size: number; scratch: string },
  gathered: Gathered,
  compared: Compared,
): AsyncGenerator<Link> {
  const files: Files = {
    entities: lineFiles(corpus.scratch, 'entities'),
    quotes: lineFiles(corpus.scratch, 'quotes'),
    reuse: lineFiles(corpus.scratch, 'reuse'),
  };
  let document = 0;
  for await (const keys of corpus.keys()) {
    yield { kind: 'article', article: articleLink(keys, document, { gathered, compared, files }) };
    document++;
  }
  for (const { id, rows } of files.entities.groups())
    yield { kind: 'entity', entity: corpusEntity(id, rows) };
  for (const { id, rows } of files.quotes.groups())
    for (const member of quoteClusterRows(id, rows)) yield { kind: 'quote_cluster', member };
  for (const { id, rows } of files.reuse.groups())
    for (const member of reuseClusterRows(id, rows)) yield { kind: 'reuse_cluster', member };
}
