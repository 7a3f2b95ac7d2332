import { z } from 'zod';

export const TeiParagraph = z.strictObject({
  article_id: z.string(),
  paragraph_id: z.string(),
  role: z.string(),
  text: z.string(),
  start: z.number(),
});
export type TeiParagraph = z.infer<typeof TeiParagraph>;

export const TeiQuote = z.strictObject({
  article_id: z.string(),
  quote_id: z.string(),
  type: z.string(),
  start: z.number(),
  end: z.number(),
  speaker_id: z.string().nullable(),
  speaker_name: z.string().nullable(),
  speaker_type: z.string().nullable(),
});
export type TeiQuote = z.infer<typeof TeiQuote>;
