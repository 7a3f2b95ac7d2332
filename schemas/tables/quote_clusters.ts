import { z } from 'zod';
import { Id } from '../id.ts';
import { QuoteRelation } from '../links.ts';
import { column, Int32, tableOf, Unit } from './table.ts';

export const QuoteClusterRow = z.strictObject({
  quote_cluster_id: column(
    Id,
    'The group of quotes that are one utterance.',
    'qcl_k7m2q4v3x5a6c2ya',
  ),
  quote_id: column(Id, 'A member of the group.', 'quo_x3c5v7m2k4q6a2ya'),
  start: column(
    Int32,
    'Where the part of the quote that is this utterance begins: a quote of two sentences may be of two groups.',
    1042,
  ),
  end: column(Int32, 'Where it ends.', 1103),
  relation: column(
    QuoteRelation,
    "How its wording relates to the group's fullest, the longest in quotation marks: the same words, a part of them, nearly the same, other words; indirect where those words are told without marks, reported where they are summed up.",
    'truncated',
  ),
  similarity: column(
    Unit,
    'How probable it is that it is the utterance of its group, as the model that grouped it judged.',
    0.93,
  ),
  omitted_text: column(
    z.string().nullable(),
    'Of a truncated wording what it leaves out of the fullest; null for all others.',
    'Ich bin enttäuscht, aber',
  ),
  first_article_id: column(
    Id,
    'The article of the group that was published first.',
    'art_k3v5x2q7a4c6m2ya',
  ),
  conflicting_speaker: column(
    z.boolean(),
    'Whether the members of the group name different persons as the speaker.',
    false,
  ),
  conflicting_content: column(
    z.string().nullable(),
    'Where it says something else than the fullest wording: its own figures or negation, then those of the fullest.',
    'figures: 350 / 400',
  ),
});
export type QuoteClusterRow = z.infer<typeof QuoteClusterRow>;

export const quoteClusters = tableOf({
  name: 'quote_clusters',
  description: 'Quotes that are one utterance, within and across articles, a member a row.',
  row: QuoteClusterRow,
  primaryKey: ['quote_cluster_id', 'quote_id'],
  foreignKeys: [
    { column: 'quote_id', table: 'quotes', references: 'quote_id' },
    { column: 'first_article_id', table: 'articles', references: 'article_id' },
  ],
  slices: [],
});
