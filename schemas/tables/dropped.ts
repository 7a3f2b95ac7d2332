import { z } from 'zod';
import { DropReason } from '../article.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const DroppedRow = z.strictObject({
  segment_id: column(
    Id,
    "Hash of the page, the segment's text and its ordinal among equals.",
    'seg_c4k6m2q5v3x7a2ya',
  ),
  article_id: column(Id, 'The page it was dropped from.', 'art_k3v5x2q7a4c6m2ya'),
  seq: column(Int32, 'Position among the dropped segments of the page, from 0.', 0),
  text: column(Text, 'Its words.', 'Zum Inhalt springen'),
  start: column(Int32, 'First code point in pages.text.', 0),
  end: column(Int32, 'Code point after the last.', 19),
  reason: column(DropReason, 'What it is instead of article text.', 'navigation'),
  rule: column(Text, 'The rule that dropped it.', 'skip-link'),
  has_quote_marks: column(
    z.boolean(),
    'Whether it holds a quotation mark: a look here finds a quote that was dropped by mistake.',
    false,
  ),
});
export type DroppedRow = z.infer<typeof DroppedRow>;

export const dropped = tableOf({
  name: 'dropped',
  description:
    'Text of the pages that is no part of an article. With paragraphs it holds every character that is not blank.',
  row: DroppedRow,
  primaryKey: ['segment_id'],
  foreignKeys: [{ column: 'article_id', table: 'articles', references: 'article_id' }],
  slices: [{ text: 'text', start: 'start', end: 'end' }],
});
