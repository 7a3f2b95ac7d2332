import { z } from 'zod';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const SentenceRow = z.strictObject({
  sentence_id: column(
    Id,
    "Hash of the paragraph, the sentence's text and its ordinal among equals.",
    'sen_a2k4m6q3v5x7c2ya',
  ),
  paragraph_id: column(Id, 'The paragraph it stands in.', 'par_m4x6q2a7k5v3c2ya'),
  article_id: column(Id, 'The article it belongs to.', 'art_k3v5x2q7a4c6m2ya'),
  seq: column(Int32, 'Position among the sentences of the article, from 0.', 9),
  text: column(Text, 'Its words.', '«Diplomatie ist nicht tot», sagte ein Beamter.'),
  start: column(Int32, 'First code point in pages.text.', 412),
  end: column(Int32, 'Code point after the last.', 458),
});
export type SentenceRow = z.infer<typeof SentenceRow>;

export const sentences = tableOf({
  name: 'sentences',
  description: 'The sentences of the paragraphs.',
  row: SentenceRow,
  primaryKey: ['sentence_id'],
  foreignKeys: [
    { column: 'paragraph_id', table: 'paragraphs', references: 'paragraph_id' },
    { column: 'article_id', table: 'articles', references: 'article_id' },
  ],
  slices: [{ text: 'text', start: 'start', end: 'end' }],
});
