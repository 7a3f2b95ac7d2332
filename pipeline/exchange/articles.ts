import { z } from 'zod';
import type { Dataset } from '../dataset/open-dataset.ts';
import { DOCUMENTS } from '../export/views.ts';

const text = z.string().nullable();

export const ExchangeArticle = z.strictObject({
  article_id: z.string(),
  source_id: z.string(),
  url: text,
  outlet: text,
  headline: text,
  authors: z.array(z.string()),
  agencies: z.array(z.string()),
  date_published: text,
  language: text,
  /** Headline, lead and body with its intertitles and lists, a paragraph a line. */
  text: z.string(),
});
export type ExchangeArticle = z.infer<typeof ExchangeArticle>;

/** Articles with their text, by ID. */
export const articlesOf = (dataset: Dataset): Promise<ExchangeArticle[]> =>
  dataset.rows(ExchangeArticle, `${DOCUMENTS} ORDER BY article_id`);
