import type { Entity, QuoteClusterMember, ReuseClusterMember } from '../../../schemas/links.ts';
import type { Failure } from '../../../schemas/outcome.ts';
import type { EntityRow } from '../../../schemas/tables/entities.ts';
import type { FailureRow } from '../../../schemas/tables/failures.ts';
import type { QuoteClusterRow } from '../../../schemas/tables/quote_clusters.ts';
import type { ReuseClusterRow } from '../../../schemas/tables/reuse_clusters.ts';

export function entityRow(entity: Entity): EntityRow {
  return {
    entity_id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    identifiers: entity.identifiers,
    n_mentions: entity.nMentions,
    n_articles: entity.nArticles,
    n_quotes: entity.nQuotes,
    role: entity.role,
    party: entity.party,
    gender: entity.gender,
  };
}

export function quoteClusterRow(member: QuoteClusterMember): QuoteClusterRow {
  return {
    quote_cluster_id: member.clusterId,
    quote_id: member.quoteId,
    start: member.start,
    end: member.end,
    relation: member.relation,
    similarity: member.similarity,
    omitted_text: member.omittedText,
    first_article_id: member.firstArticleId,
    conflicting_speaker: member.conflictingSpeaker,
    conflicting_content: member.conflictingContent,
  };
}

export function reuseClusterRow(member: ReuseClusterMember): ReuseClusterRow {
  return {
    reuse_cluster_id: member.clusterId,
    paragraph_id: member.paragraphId,
    sentence_ids: member.sentenceIds,
    start: member.start,
    end: member.end,
    similarity: member.similarity,
    credited_agency: member.creditedAgency,
    first_article_id: member.firstArticleId,
  };
}

export function failureRow(failure: Failure): FailureRow {
  return {
    source_file: failure.sourceFile,
    stage: failure.stage,
    reason: failure.reason,
    message: failure.message === '' ? null : failure.message,
  };
}
