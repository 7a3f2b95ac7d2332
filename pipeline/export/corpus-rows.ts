import type { Link } from '../../schemas/links.ts';
import type { Failure } from '../../schemas/outcome.ts';
import type { Tables } from '../../schemas/tables/index.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { entityRow, failureRow, quoteClusterRow, reuseClusterRow } from './rows/corpus.ts';

/** The tables whose rows belong to the corpus as a whole. */
export const CORPUS_TABLES = ['entities', 'quote_clusters', 'reuse_clusters', 'failures'] as const;

/** The row of a link that is not an article's; an article has its rows elsewhere. */
export function corpusRows(link: Link): Partial<Tables> {
  switch (link.kind) {
    case 'article':
      return {};
    case 'entity':
      return { entities: [entityRow(link.entity)] };
    case 'quote_cluster':
      return { quote_clusters: [quoteClusterRow(link.member)] };
    case 'reuse_cluster':
      return { reuse_clusters: [reuseClusterRow(link.member)] };
  }
}

/** By file, then stage, reason and message. */
export function failureRows(failures: readonly Failure[]): Partial<Tables> {
  const sorted = failures.toSorted(
    (a, b) =>
      byCodeUnit(a.sourceFile, b.sourceFile) ||
      byCodeUnit(a.stage, b.stage) ||
      byCodeUnit(a.reason, b.reason) ||
      byCodeUnit(a.message, b.message),
  );
  return { failures: sorted.map(failureRow) };
}
