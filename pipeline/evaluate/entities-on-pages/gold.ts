import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { EntityType, MentionForm } from '../../../schemas/annotations.ts';

const Offset = z.int().min(0);

/** Start and end in code points, type, form, and the entity's number: mentions of one number are one entity. */
const Row = z.tuple([Offset, Offset, EntityType, MentionForm, Offset]);

const Stretch = z
  .tuple([Offset, Offset])
  .transform(([start, end]): { start: number; end: number } => ({ start, end }));

/** A mention with offsets in code points into its page; `entity` tells mentions of one page apart or together. */
export const PageMention = Row.transform(([start, end, type, form, entity]) => ({
  start,
  end,
  type,
  form,
  entity,
}));
export type PageMention = z.infer<typeof PageMention>;

/**
 * A careful reader's names on a page of the public set, without its text, which is the publisher's: offsets hold for
 * the bytes of this SHA-256. Inside the stretches (headline, lead, intertitles and paragraphs, at most the first 3,000
 * characters and the paragraph they end in) every name is marked in the manner of GermEval 2014: bare, genitives as
 * they stand, leagues, hotels and platforms ORG, currencies, languages, works, events and products MISC; adjectives,
 * inhabitants and compounds are none, save a person's name before a hyphened head ("Biden-Regierung"). Nominal mentions
 * and er, sie, ihm, ihr, ihn are marked where a person named before them is meant; appositions and predicates are not.
 */
export const PageEntities = z.strictObject({
  id: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  stretches: z.array(Stretch).min(1),
  mentions: z.array(PageMention),
});
export type PageEntities = z.infer<typeof PageEntities>;

export function readPageEntities(file: string): PageEntities[] {
  const { pages } = z
    .strictObject({ pages: z.array(PageEntities) })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  return pages;
}
