import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EntityType, MentionForm, QuoteType } from '../../../schemas/annotations.ts';
import { DropReason, Role } from '../../../schemas/article.ts';

const Offsets = { start: z.int(), end: z.int(), text: z.string() };
const Spans = z.array(z.tuple([z.int(), z.int()]));

/** A careful reader's annotation of one of the project's own pages; offsets are code points. */
export const GoldArticle = z.strictObject({
  source_id: z.string(),
  headline: z.string(),
  kicker: z.string().nullable(),
  lead: z.string().nullable(),
  date_published: z.string().nullable(),
  agencies: z.array(z.string()),
  authors: z.array(z.string()),
  paragraphs: z.array(z.strictObject({ role: Role, ...Offsets })),
  dropped: z.array(z.strictObject({ reason: DropReason, ...Offsets })),
  quotes: z.array(
    z.strictObject({
      type: QuoteType,
      ...Offsets,
      spans: Spans,
      speaker: z.string().nullable(),
      speaker_also: z.array(z.string()),
      speaker_spans: Spans,
      cue_spans: Spans,
      frame_spans: Spans,
      nested: z.boolean(),
    }),
  ),
  mentions: z.array(
    z.strictObject({ type: EntityType, form: MentionForm, ...Offsets, entity: z.string() }),
  ),
});
export type GoldArticle = z.infer<typeof GoldArticle>;

export function readGoldArticle(file: URL | string): GoldArticle {
  return GoldArticle.parse(JSON.parse(readFileSync(file, 'utf8')));
}
