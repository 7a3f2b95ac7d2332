import { z } from 'zod';
import { type AnnotatedArticle, ArticleEntity, Attribute, EntityType } from './annotations.ts';
import { Id } from './id.ts';

/** A quote as far as linking must know it. */
const QuoteKeys = z.strictObject({
  id: Id,
  /** Its words in normal form, with blanks between. */
  words: z.string(),
  /** Index of the speaker's entity. */
  speaker: z.int().min(0).nullable(),
});
export type QuoteKeys = z.infer<typeof QuoteKeys>;

/** A paragraph of the running text as far as linking must know it. */
const PassageKeys = z.strictObject({
  paragraphId: Id,
  /** Whether others may have it from an agency or each other; items of lists are too much alike. */
  reusable: z.boolean(),
  words: z.string(),
  creditedAgency: z.string().nullable(),
});
export type PassageKeys = z.infer<typeof PassageKeys>;

const EntityKeys = ArticleEntity.extend({
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
  quotes: z.array(QuoteKeys),
  passages: z.array(PassageKeys),
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

export const QuoteRelation = z.enum(['verbatim', 'truncated', 'variant', 'paraphrase']);

export const QuoteClusterMember = z.strictObject({
  clusterId: Id,
  quoteId: Id,
  relation: QuoteRelation,
  similarity: z.number().min(0).max(1),
  firstArticleId: Id,
  conflictingSpeaker: z.boolean(),
});
export type QuoteClusterMember = z.infer<typeof QuoteClusterMember>;

export const ReuseClusterMember = z.strictObject({
  clusterId: Id,
  paragraphId: Id,
  similarity: z.number().min(0).max(1),
  creditedAgency: z.string().nullable(),
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
