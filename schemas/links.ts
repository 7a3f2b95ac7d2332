import { z } from 'zod';
import {
  type AnnotatedArticle,
  ArticleEntity,
  Attribute,
  EntityType,
  QuoteType,
} from './annotations.ts';
import { Id } from './id.ts';

/** A sentence of a quote, or what of it the quote holds, as far as linking must know it. */
const UtteranceKeys = z.strictObject({
  quoteId: Id,
  type: QuoteType,
  /** Its place in the page, in code points: the rows of the corpus are written apart from the pages. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** Without what interrupts it. */
  text: z.string(),
  figures: z.array(z.string()),
  negated: z.boolean(),
  /** Index of the speaker's entity. */
  speaker: z.int().min(0).nullable(),
  /** Index of the utterance whose clause it is a fragment of. */
  clause: z.int().min(0).nullable(),
});
export type UtteranceKeys = z.infer<typeof UtteranceKeys>;

/** A sentence of the running text as far as linking must know it. */
const SentenceKeys = z.strictObject({
  id: Id,
  paragraphId: Id,
  /** Its place in the page, in code points. */
  start: z.int().min(0),
  end: z.int().min(0),
  /** How many words it has. */
  words: z.int().min(0),
  creditedAgency: z.string().nullable(),
});
export type SentenceKeys = z.infer<typeof SentenceKeys>;

export const EntityKeys = ArticleEntity.extend({
  /** The entity of the corpus that it is, as far as its name tells. */
  id: Id,
  nMentions: z.int(),
  nQuotes: z.int(),
  /** What the article says of it. */
  attributes: z.array(z.strictObject({ kind: Attribute.shape.kind, value: Attribute.shape.value })),
});
export type EntityKeys = z.infer<typeof EntityKeys>;

/** All that linking must know of one article: made where it is annotated, so that the corpus is never in memory. */
export const LinkKeys = z.strictObject({
  articleId: Id,
  datePublished: z.string().nullable(),
  entities: z.array(EntityKeys),
  utterances: z.array(UtteranceKeys),
  sentences: z.array(SentenceKeys),
  /** Articles that have some of these in common may tell of one event, or copy from one text. Hashes. */
  stories: z.array(z.int()),
  copies: z.array(z.int()),
  /** What articles are compared by: 32-bit numbers in base64. */
  compared: z.string(),
});
export type LinkKeys = z.infer<typeof LinkKeys>;

/** An article's place in the corpus: which corpus entity each of its entities is, and which clusters its rows joined. */
export const ArticleLink = z.strictObject({
  articleId: Id,
  /** The corpus entity of `entities[i]`. */
  entityIds: z.array(Id),
  /** By quote ID. */
  quoteClusterIds: z.record(Id, Id),
  /** By paragraph ID. */
  reuseClusterIds: z.record(Id, Id),
  duplicateOf: Id.nullable(),
  updateOf: Id.nullable(),
});
export type ArticleLink = z.infer<typeof ArticleLink>;

/** An article together with its place in the corpus. */
export type LinkedArticle = AnnotatedArticle & Omit<ArticleLink, 'articleId'>;

export const Entity = z.strictObject({
  id: Id,
  type: EntityType,
  name: z.string(),
  aliases: z.array(z.string()),
  identifiers: z.array(z.string()),
  nMentions: z.int(),
  nArticles: z.int(),
  nQuotes: z.int(),
  role: z.string().nullable(),
  party: z.string().nullable(),
  gender: z.enum(['f', 'm']).nullable(),
});
export type Entity = z.infer<typeof Entity>;

export const QuoteRelation = z.enum([
  'verbatim',
  'truncated',
  'variant',
  'paraphrase',
  'indirect',
  'reported',
]);
export type QuoteRelation = z.infer<typeof QuoteRelation>;

export const QuoteClusterMember = z.strictObject({
  clusterId: Id,
  quoteId: Id,
  /** The part of the quote that is this utterance, in code points of its page. */
  start: z.int().min(0),
  end: z.int().min(0),
  relation: QuoteRelation,
  similarity: z.number().min(0).max(1),
  omittedText: z.string().nullable(),
  firstArticleId: Id,
  conflictingSpeaker: z.boolean(),
  conflictingContent: z.string().nullable(),
});
export type QuoteClusterMember = z.infer<typeof QuoteClusterMember>;

export const ReuseClusterMember = z.strictObject({
  clusterId: Id,
  paragraphId: Id,
  sentenceIds: z.array(Id).min(1),
  /** From its first sentence to its last, in code points of its page. */
  start: z.int().min(0),
  end: z.int().min(0),
  similarity: z.number().min(0).max(1),
  creditedAgency: z.string().nullable(),
  firstArticleId: Id,
});
export type ReuseClusterMember = z.infer<typeof ReuseClusterMember>;

/** Output of `link`: what it adds to an article, or a row that belongs to the corpus as a whole. */
export const Link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: ArticleLink }),
  z.strictObject({ kind: z.literal('entity'), entity: Entity }),
  z.strictObject({ kind: z.literal('quote_cluster'), member: QuoteClusterMember }),
  z.strictObject({ kind: z.literal('reuse_cluster'), member: ReuseClusterMember }),
]);
export type Link = z.infer<typeof Link>;
