import { z } from 'zod';
import { Role } from '../article.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const ParagraphRow = z.strictObject({
  paragraph_id: column(
    Id,
    "Hash of the article, the paragraph's text and its ordinal among equals.",
    'par_m4x6q2a7k5v3c2ya',
  ),
  article_id: column(Id, 'The article it belongs to.', 'art_k3v5x2q7a4c6m2ya'),
  seq: column(Int32, 'Position among the paragraphs of the article, from 0.', 4),
  role: column(Role, 'What the paragraph is in the article.', 'body'),
  text: column(
    Text,
    'Its words.',
    '«Diplomatie ist nicht tot», sagte ein Beamter des Aussenministeriums.',
  ),
  start: column(Int32, 'First code point in pages.text.', 412),
  end: column(Int32, 'Code point after the last.', 481),
  reuse_cluster_id: column(
    Id.nullable(),
    'The group of paragraphs in reuse_clusters that share their wording; null for one that stands alone.',
    'rcl_q5v2k7x3m4a6c2ya',
  ),
});
export type ParagraphRow = z.infer<typeof ParagraphRow>;

export const paragraphs = tableOf({
  name: 'paragraphs',
  description:
    'The paragraphs of the articles. With dropped they hold every character of a page that is not blank.',
  row: ParagraphRow,
  primaryKey: ['paragraph_id'],
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  slices: [{ text: 'text', start: 'start', end: 'end' }],
});
