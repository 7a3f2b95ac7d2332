import { z } from 'zod';
import { EntityType } from '../annotations.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const EntityRow = z.strictObject({
  entity_id: column(Id, 'The entity, over all articles.', 'ent_v6x2a4c3k5m7q2ya'),
  type: column(EntityType, 'Person, place, organisation or another name.', 'PER'),
  name: column(Text, 'Its canonical name.', 'Sergej Lawrow'),
  aliases: column(z.array(z.string()), 'Other names it goes by in the corpus.', [
    'Lawrow',
    'Lavrov',
  ]),
  identifiers: column(
    z.array(z.string()),
    'Its keys elsewhere, as scheme:value: a country by ISO, a large city by GeoNames, a body by its short name.',
    ['iso3166-1:UA'],
  ),
  n_mentions: column(Int32, 'Its rows in mentions.', 31),
  n_articles: column(Int32, 'Articles that mention it.', 5),
  n_quotes: column(Int32, 'Its rows in quotes as a speaker.', 12),
  role: column(
    Text.nullable(),
    'The role that most rows in attributes give a person, former and designated ones aside; null where no role has the majority.',
    'Außenminister',
  ),
  party: column(Text.nullable(), 'The party in attributes; null where rows disagree.', 'SPD'),
  gender: column(
    z.enum(['f', 'm']).nullable(),
    'The gender of the words that articles use of a person (a title, a noun, a pronoun); never guessed from a first name; null where they disagree or none is used.',
    'm',
  ),
});
export type EntityRow = z.infer<typeof EntityRow>;

export const entities = tableOf({
  name: 'entities',
  description: 'The persons, places and organisations of the corpus.',
  row: EntityRow,
  primaryKey: ['entity_id'],
  foreignKeys: [],
  slices: [],
});
