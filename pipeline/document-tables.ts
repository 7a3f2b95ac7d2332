import type { LinkKeys } from '../schemas/links.ts';
import type { Outcome } from '../schemas/outcome.ts';
import type { Page } from '../schemas/page.ts';
import type { Tables } from '../schemas/tables/index.ts';
import { tablesOf } from './export/rows.ts';
import { wayFrom } from './in-memory.ts';
import { corpusEntities } from './link/entities.ts';
import { entityIdOf } from './link/entity-id.ts';
import { link } from './link/link.ts';

/**
 * The rows of one document, table by table, as the dataset holds them: the same columns, offsets and IDs. What only a
 * corpus tells is as in a corpus of this one document: no clusters, and an entity's name is the one it has here.
 */
export type DocumentTables = Omit<Tables, 'quote_clusters' | 'reuse_clusters'>;

export interface ProcessedDocument {
  /** A document that did not come through has one row, in `failures`. */
  tables: DocumentTables;
  /** What linking must know of it; null where it did not come through. */
  linkKeys: LinkKeys | null;
}

/** Takes a document of `sourceFile` from its reader through all stages that see one document. Never throws. */
export function processedDocument(
  sourceFile: string,
  read: () => Outcome<Page>,
): ProcessedDocument {
  const way = wayFrom(sourceFile, read);
  if (way.status !== 'written')
    return { tables: withoutClusters(tablesOf([], [], [way.failure])), linkKeys: null };
  const { annotated } = way.stages;
  const linkKeys = link.keysOf(annotated);
  const article = {
    articleId: annotated.articleId,
    entityIds: annotated.entities.map(entityIdOf),
    quoteClusterIds: {},
    reuseClusterIds: {},
    duplicateOf: null,
    updateOf: null,
  };
  const entities = corpusEntities([linkKeys]).map(
    (entity) => ({ kind: 'entity', entity }) as const,
  );
  const tables = tablesOf([annotated], [{ kind: 'article', article }, ...entities], []);
  return { tables: withoutClusters(tables), linkKeys };
}

function withoutClusters({ quote_clusters, reuse_clusters, ...tables }: Tables): DocumentTables {
  return tables;
}
