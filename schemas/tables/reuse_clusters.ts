import { z } from 'zod';
import { Id } from '../id.ts';
import { column, tableOf, Unit } from './table.ts';

export const ReuseClusterRow = z.strictObject({
  reuse_cluster_id: column(
    Id,
    'The group of paragraphs that share their wording.',
    'rcl_q5v2k7x3m4a6c2ya',
  ),
  paragraph_id: column(Id, 'A member of the group.', 'par_m4x6q2a7k5v3c2ya'),
  similarity: column(
    Unit,
    "Share of its wording that the group's longest paragraph has too, from 0 to 1.",
    0.87,
  ),
  credited_agency: column(
    z.string().nullable(),
    'The agency that its article credits for it; null where none is.',
    'dpa',
  ),
});
export type ReuseClusterRow = z.infer<typeof ReuseClusterRow>;

export const reuseClusters = tableOf({
  name: 'reuse_clusters',
  description: 'Paragraphs that several articles share, a member a row.',
  row: ReuseClusterRow,
  primaryKey: ['paragraph_id'],
  foreignKeys: [{ column: 'paragraph_id', table: 'paragraphs', references: 'paragraph_id' }],
  slices: [],
});
