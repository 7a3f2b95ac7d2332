import { dropped } from '../../schemas/tables/dropped.ts';
import type { TableName, Tables } from '../../schemas/tables/index.ts';
import { quotes } from '../../schemas/tables/quotes.ts';

/** How much the tables hold, for the closing words of a run. */
export interface Summary {
  rows: Record<TableName, number>;
  quotesByType: Record<Tables['quotes'][number]['type'], number>;
  droppedByReason: Record<Tables['dropped'][number]['reason'], number>;
}

export function summaryOf(tables: Tables): Summary {
  return {
    rows: {
      pages: tables.pages.length,
      articles: tables.articles.length,
      paragraphs: tables.paragraphs.length,
      sentences: tables.sentences.length,
      quotes: tables.quotes.length,
      mentions: tables.mentions.length,
      entities: tables.entities.length,
      attributes: tables.attributes.length,
      quote_clusters: tables.quote_clusters.length,
      reuse_clusters: tables.reuse_clusters.length,
      dropped: tables.dropped.length,
      failures: tables.failures.length,
    },
    quotesByType: countBy(quotes.row.shape.type.options, tables.quotes, ({ type }) => type),
    droppedByReason: countBy(
      dropped.row.shape.reason.options,
      tables.dropped,
      ({ reason }) => reason,
    ),
  };
}

function countBy<Value extends string, Row>(
  values: readonly Value[],
  rows: readonly Row[],
  of: (row: Row) => Value,
): Record<Value, number> {
  const counts = Object.fromEntries(values.map((value) => [value, 0])) as Record<Value, number>;
  for (const row of rows) counts[of(row)]++;
  return counts;
}
