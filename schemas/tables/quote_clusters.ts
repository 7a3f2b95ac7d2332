import { z } from 'zod';
import { Id } from '../id.ts';
import { QuoteRelation } from '../links.ts';
import { column, tableOf, Unit } from './table.ts';

export const QuoteClusterRow = z.strictObject({
  quote_cluster_id: column(
    Id,
    'The group of quotes that are one utterance.',
    'qcl_k7m2q4v3x5a6c2ya',
  ),
  quote_id: column(Id, 'A member of the group.', 'quo_x3c5v7m2k4q6a2ya'),
  relation: column(QuoteRelation, "How its wording relates to the group's longest.", 'truncated'),
  similarity: column(Unit, "Likeness to the group's longest wording, from 0 to 1.", 0.93),
  first_article_id: column(
    Id,
    'The article of the group that was published first.',
    'art_k3v5x2q7a4c6m2ya',
  ),
  conflicting_speaker: column(z.boolean(), 'Whether the members name different speakers.', false),
});
export type QuoteClusterRow = z.infer<typeof QuoteClusterRow>;

export const quoteClusters = tableOf({
  name: 'quote_clusters',
  description: 'Quotes that are one utterance, within and across articles, a member a row.',
  row: QuoteClusterRow,
  primaryKey: ['quote_id'],
  foreignKeys: [
    { column: 'quote_id', table: 'quotes', references: 'quote_id' },
    { column: 'first_article_id', table: 'articles', references: 'article_id' },
  ],
  slices: [],
});
