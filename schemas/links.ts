import { z } from 'zod';
import { AnnotatedArticle, EntityType } from './annotations.ts';
import { Id } from './id.ts';

/** An article's place in the corpus: which corpus entity each of its entities is, and which clusters its rows joined. */
export const LinkedArticle = AnnotatedArticle.extend({
  /** The corpus entity of `entities[i]`. */
  entityIds: z.array(Id),
  /** By quote ID. */
  quoteClusterIds: z.record(Id, Id),
  /** By paragraph ID. */
  reuseClusterIds: z.record(Id, Id),
  duplicateOf: Id.nullable(),
});
export type LinkedArticle = z.infer<typeof LinkedArticle>;

export const Entity = z.strictObject({
  id: Id,
  type: EntityType,
  name: z.string(),
  aliases: z.array(z.string()),
  identifiers: z.array(z.string()),
  nMentions: z.int(),
  nArticles: z.int(),
  nQuotes: z.int(),
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

/** Output of `link`: an article, or a row that belongs to the corpus as a whole. */
export const Link = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: LinkedArticle }),
  z.strictObject({ kind: z.literal('entity'), entity: Entity }),
  z.strictObject({ kind: z.literal('quote_cluster'), member: QuoteClusterMember }),
  z.strictObject({ kind: z.literal('reuse_cluster'), member: ReuseClusterMember }),
]);
export type Link = z.infer<typeof Link>;
