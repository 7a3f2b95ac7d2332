import { z } from 'zod';
import { Id } from '../id.ts';
import { column, Int32, tableOf, Unit } from './table.ts';

export const ReuseClusterRow = z.strictObject({
  reuse_cluster_id: column(
    Id,
    'The group of sentences that go back to one paragraph.',
    'rcl_q5v2k7x3m4a6c2ya',
  ),
  paragraph_id: column(Id, 'The paragraph they stand in.', 'par_m4x6q2a7k5v3c2ya'),
  sentence_ids: column(z.array(Id), 'Its sentences that others have, too, in order.', [
    'sen_x3c5v7m2k4q6a2ya',
  ]),
  start: column(Int32, 'Where the first of them begins.', 377),
  end: column(Int32, 'Where the last of them ends.', 557),
  similarity: column(
    Unit,
    'Likeness of these sentences to the first that had them, by word triples, from 0 to 1.',
    0.87,
  ),
  credited_agency: column(
    z.string().nullable(),
    'The agency that its article credits for it; null where none is.',
    'dpa',
  ),
  first_article_id: column(
    Id,
    'The article of the group that was published first.',
    'art_k3v5x2q7a4c6m2ya',
  ),
});
export type ReuseClusterRow = z.infer<typeof ReuseClusterRow>;

export const reuseClusters = tableOf({
  name: 'reuse_clusters',
  description: 'Sentences that several articles share, a row a paragraph that has any of a group.',
  row: ReuseClusterRow,
  primaryKey: ['reuse_cluster_id', 'paragraph_id'],
  foreignKeys: [
    { column: 'paragraph_id', table: 'paragraphs', references: 'paragraph_id' },
    { column: 'first_article_id', table: 'articles', references: 'article_id' },
  ],
  slices: [],
});
