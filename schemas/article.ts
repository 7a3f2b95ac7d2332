import { z } from 'zod';
import { Id } from './id.ts';
import { Page } from './page.ts';
import { Span } from './span.ts';

export const Role = z.enum([
  'kicker',
  'headline',
  'lead',
  'intertitle',
  'body',
  'list_item',
  'caption',
  'credit',
  'byline',
  'agency',
  'note',
]);
export type Role = z.infer<typeof Role>;

export const DropReason = z.enum([
  'navigation',
  'teaser',
  'promotion',
  'related',
  'advertisement',
  'broadcast_note',
  'breadcrumb',
  'crawl_date',
  'comments',
  'duplicate',
  'legal',
  'other',
]);
export type DropReason = z.infer<typeof DropReason>;

export const DatePrecision = z.enum(['day', 'minute', 'second']);
export const Locale = z.enum(['de-DE', 'de-AT', 'de-CH']);

export const Paragraph = Span.safeExtend({ id: Id, role: Role });
export type Paragraph = z.infer<typeof Paragraph>;

/** Text of the page that is no part of the article; `rule` names the rule that said so. */
export const Dropped = Span.safeExtend({ id: Id, reason: DropReason, rule: z.string() });
export type Dropped = z.infer<typeof Dropped>;

/** Output of `clean`: every non-blank character of the page lies in exactly one paragraph or dropped segment. */
export const Article = Page.omit({ blocks: true, declared: true }).extend({
  headline: z.string().nullable(),
  kicker: z.string().nullable(),
  lead: z.string().nullable(),
  authors: z.array(z.string()),
  agencies: z.array(z.string()),
  dateline: z.string().nullable(),
  outlet: z.string().nullable(),
  datePublished: z.string().nullable(),
  datePrecision: DatePrecision.nullable(),
  dateEvidence: z.string().nullable(),
  dateModified: z.string().nullable(),
  dateCrawled: z.string().nullable(),
  topics: z.array(z.string()),
  isFree: z.boolean().nullable(),
  language: z.string().nullable(),
  locale: Locale.nullable(),
  paragraphs: z.array(Paragraph),
  dropped: z.array(Dropped),
});
export type Article = z.infer<typeof Article>;
