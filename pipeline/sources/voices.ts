import { z } from 'zod';
import type { Dataset } from '../dataset/open-dataset.ts';
import { type Dimension, VALUE_SQL } from './dimension.ts';

/** What one article lets one value of a dimension say, in quotes of one type. */
export const Voice = z.strictObject({
  article: z.string(),
  /** Null where the dataset does not say it. */
  value: z.string().nullable(),
  type: z.string(),
  quotes: z.coerce.number(),
  words: z.coerce.number(),
});
export type Voice = z.infer<typeof Voice>;

/**
 * The voices of a dataset: all quotes but terms and those inside other quotes, which would count words twice. `unique`
 * leaves out articles that are copies of others.
 */
export function voicesOf(
  dataset: Dataset,
  dimension: Dimension,
  unique: boolean,
): Promise<Voice[]> {
  return dataset.rows(
    Voice,
    `SELECT quote.article_id AS article, CAST(${VALUE_SQL[dimension]} AS VARCHAR) AS value,
      CAST(quote.type AS VARCHAR) AS type, count(*) AS quotes,
      sum(len(regexp_extract_all(quote.text, '[\\p{L}\\p{N}]+'))) AS words
    FROM quotes AS quote JOIN articles AS article USING (article_id)
      LEFT JOIN entities AS entity ON entity.entity_id = quote.speaker_id
    WHERE quote.type <> 'term' AND quote.parent_quote_id IS NULL
      ${unique ? 'AND article.duplicate_of IS NULL' : ''}
    GROUP BY ALL ORDER BY article, value, type`,
  );
}
