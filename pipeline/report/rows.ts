import { z } from 'zod';
import type { Dataset } from '../dataset/open-dataset.ts';
import type { RowsByKey } from '../dataset/rows-by-key.ts';

const text = z.string().nullable();
const offset = z.number().nullable();

export const ArticleRow = z.strictObject({
  article_id: z.string(),
  source_id: z.string(),
  url: text,
  outlet: text,
  headline: text,
  date_published: text,
  authors: z.array(z.string()),
  agencies: z.array(z.string()),
  duplicate_of: text,
  n_quotes: z.number(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const QuoteRow = z.strictObject({
  quote_id: z.string(),
  article_id: z.string(),
  type: z.string(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  /** Its parts, where a frame or another paragraph stands between them. */
  spans: z.array(z.tuple([z.number(), z.number()])),
  speaker_id: text,
  speaker_name: text,
  speaker_method: text,
  speaker_start: offset,
  speaker_end: offset,
  cue_start: offset,
  cue_end: offset,
  addressee_start: offset,
  addressee_end: offset,
  rule: z.string(),
  confidence: z.number(),
  quote_cluster_id: text,
  passage_url: text,
});
export type QuoteRow = z.infer<typeof QuoteRow>;

/** A stretch of a page: a paragraph with its role, or what was dropped with its reason. */
export const StretchRow = z.strictObject({
  article_id: z.string(),
  kind: z.enum(['paragraph', 'dropped']),
  /** Role of a paragraph, reason of what was dropped. */
  what: z.string(),
  rule: text,
  text: z.string(),
  start: z.number(),
});
export type StretchRow = z.infer<typeof StretchRow>;

export const SpeakerRow = z.strictObject({
  entity_id: z.string(),
  type: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  role: text,
  party: text,
  gender: text,
  n_quotes: z.number(),
  n_articles: z.number(),
});
export type SpeakerRow = z.infer<typeof SpeakerRow>;

export const AttributeRow = z.strictObject({
  entity_id: z.string(),
  article_id: z.string(),
  kind: z.string(),
  value: z.string(),
  text: z.string(),
});
export type AttributeRow = z.infer<typeof AttributeRow>;

export const MemberRow = z.strictObject({
  quote_cluster_id: z.string(),
  quote_id: z.string(),
  article_id: z.string(),
  relation: z.string(),
  similarity: z.number(),
  wording: z.string(),
  omitted_text: text,
  first_article_id: z.string(),
  conflicting_speaker: z.boolean(),
  conflicting_content: text,
  speaker_id: text,
  speaker_name: text,
});
export type MemberRow = z.infer<typeof MemberRow>;

/** Column names of a row, in SQL; enums are read as text. */
function columns(row: z.ZodObject, from: string): string {
  return Object.keys(row.shape)
    .map((name) =>
      ENUMS.has(name) ? `CAST(${from}."${name}" AS VARCHAR) AS "${name}"` : `${from}."${name}"`,
    )
    .join(', ');
}

const ENUMS = new Set(['type', 'rule', 'speaker_method', 'relation', 'kind', 'gender', 'reason']);

export const articleRows = (dataset: Dataset): Promise<ArticleRow[]> =>
  dataset.rows(
    ArticleRow,
    `SELECT ${columns(ArticleRow, 'articles')} FROM articles ORDER BY date_published DESC NULLS LAST, article_id`,
  );

export const speakerRows = (dataset: Dataset): Promise<SpeakerRow[]> =>
  dataset.rows(
    SpeakerRow,
    `SELECT ${columns(SpeakerRow, 'entities')} FROM entities WHERE n_quotes > 0 ORDER BY n_quotes DESC, entity_id`,
  );

export const quotesByArticle = (dataset: Dataset): Promise<RowsByKey<QuoteRow>> =>
  dataset.byKey(
    QuoteRow,
    'article_id',
    `SELECT ${columns(QuoteRow, 'quotes')} FROM quotes ORDER BY article_id, seq`,
  );

export const quotesBySpeaker = (dataset: Dataset): Promise<RowsByKey<QuoteRow>> =>
  dataset.byKey(
    QuoteRow,
    'speaker_id',
    `SELECT ${columns(QuoteRow, 'quotes')} FROM quotes WHERE speaker_id IS NOT NULL AND type <> 'term'
    ORDER BY speaker_id, article_id, seq`,
  );

export const attributesByEntity = (dataset: Dataset): Promise<RowsByKey<AttributeRow>> =>
  dataset.byKey(
    AttributeRow,
    'entity_id',
    `SELECT ${columns(AttributeRow, 'attributes')} FROM attributes ORDER BY entity_id, kind, value, article_id, start`,
  );

/** Paragraphs and what was dropped, in the order of the page. */
export const stretchesByArticle = (dataset: Dataset): Promise<RowsByKey<StretchRow>> =>
  dataset.byKey(
    StretchRow,
    'article_id',
    `SELECT article_id, 'paragraph' AS kind, CAST(role AS VARCHAR) AS what, NULL AS rule, text, start FROM paragraphs
    UNION ALL
    SELECT article_id, 'dropped', CAST(reason AS VARCHAR), CAST(rule AS VARCHAR), text, start FROM dropped
    ORDER BY article_id, start`,
  );

export const memberRows = (dataset: Dataset): Promise<MemberRow[]> =>
  dataset.rows(
    MemberRow,
    `SELECT member.quote_cluster_id, member.quote_id, quote.article_id, CAST(member.relation AS VARCHAR) AS relation,
      member.similarity, substr(page.text, member.start + 1, member."end" - member.start) AS wording,
      member.omitted_text, member.first_article_id, member.conflicting_speaker, member.conflicting_content,
      quote.speaker_id, quote.speaker_name
    FROM quote_clusters AS member JOIN quotes AS quote USING (quote_id)
      JOIN pages AS page ON page.article_id = quote.article_id
    ORDER BY member.quote_cluster_id, quote.article_id <> member.first_article_id, quote.article_id, member.start`,
  );
