import { z } from 'zod';
import { AttributeKind, AttributeRule } from '../annotations.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf, Unit } from './table.ts';

export const AttributeRow = z.strictObject({
  attribute_id: column(
    Id,
    'Hash of the paragraph, the kind, value and words of the attribute and its ordinal among equals.',
    'att_c5k7m2ya3q2v4x6a',
  ),
  entity_id: column(Id, 'Of whom or what it is said.', 'ent_v6x2a4c3k5m7q2ya'),
  article_id: column(Id, 'The article that says it.', 'art_k3v5x2q7a4c6m2ya'),
  kind: column(
    AttributeKind,
    'role: office, job or function. affiliation: the body, country or town of a role. party: of a person. gender: of the words used of a person, never guessed from a first name. age: in years. origin: nationality or place of origin.',
    'role',
  ),
  value: column(
    Text,
    'What is said, in the nominative: a role as the text words it, a body by its name, a party by its short form, f or m, years. "ehemalig: " before it: was so once; "designiert: ": is to be so. Values of different articles may contradict each other.',
    'ehemalig: Diplomat',
  ),
  text: column(Text, 'The words that say it.', 'Diplomaten'),
  start: column(Int32, 'First code point in pages.text.', 514),
  end: column(Int32, 'Code point after the last.', 524),
  rule: column(AttributeRule, 'The phenomenon that told of it.', 'title-before-name'),
  confidence: column(
    Unit,
    'How far its rule can be trusted: counted on development articles for titles, appositions behind names and descriptions, set by hand for the other rules; a figure of the rule, not of the row.',
    0.9,
  ),
});
export type AttributeRow = z.infer<typeof AttributeRow>;

export const attributes = tableOf({
  name: 'attributes',
  description: 'What articles say of the entities they name, each with the words that say it.',
  row: AttributeRow,
  primaryKey: ['attribute_id'],
  foreignKeys: [
    { column: 'entity_id', table: 'entities', references: 'entity_id' },
    { column: 'article_id', table: 'articles', references: 'article_id' },
  ],
  slices: [{ text: 'text', start: 'start', end: 'end' }],
});
