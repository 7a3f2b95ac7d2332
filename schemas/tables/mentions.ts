import { z } from 'zod';
import { EntityType, MentionForm } from '../annotations.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const MentionRow = z.strictObject({
  mention_id: column(
    Id,
    "Hash of the paragraph, the mention's text and its ordinal among equals.",
    'men_q2v4x6a3c5k7m2ya',
  ),
  entity_id: column(Id, 'What it names.', 'ent_v6x2a4c3k5m7q2ya'),
  article_id: column(Id, 'The article it belongs to.', 'art_k3v5x2q7a4c6m2ya'),
  paragraph_id: column(Id, 'The paragraph it stands in.', 'par_m4x6q2a7k5v3c2ya'),
  type: column(EntityType, 'Person, place, organisation or another name.', 'PER'),
  form: column(
    MentionForm,
    'name: "Sergej Lawrow". nominal: "der russische Aussenminister". pronoun: "er".',
    'name',
  ),
  text: column(Text, 'Its words.', 'Lawrow'),
  start: column(Int32, 'First code point in pages.text.', 514),
  end: column(Int32, 'Code point after the last.', 520),
});
export type MentionRow = z.infer<typeof MentionRow>;

export const mentions = tableOf({
  name: 'mentions',
  description: 'The words that name or stand for an entity.',
  row: MentionRow,
  primaryKey: ['mention_id'],
  foreignKeys: [
    { column: 'entity_id', table: 'entities', references: 'entity_id' },
    { column: 'article_id', table: 'articles', references: 'article_id' },
    { column: 'paragraph_id', table: 'paragraphs', references: 'paragraph_id' },
  ],
  slices: [{ text: 'text', start: 'start', end: 'end' }],
});
