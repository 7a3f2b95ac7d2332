import { z } from 'zod';

/** What the voices of a dataset can be counted by. */
export const Dimension = z.enum([
  'speaker',
  'role',
  'party',
  'gender',
  'outlet',
  'day',
  'type',
  'copy',
]);
export type Dimension = z.infer<typeof Dimension>;

/**
 * SQL for the value of each dimension over `quote`, `entity` (its speaker, left-joined) and `article`; null is a voice of
 * which the dataset does not say it.
 */
export const VALUE_SQL: Record<Dimension, string> = {
  speaker: 'quote.speaker_name',
  role: 'entity.role',
  party: 'entity.party',
  gender: 'entity.gender',
  outlet: 'article.outlet',
  day: 'substr(article.date_published, 1, 10)',
  type: 'quote.type',
  /** Agency copy is told by the article's own credits. */
  copy: "CASE WHEN len(article.agencies) > 0 THEN 'agency' ELSE 'own text' END",
};
