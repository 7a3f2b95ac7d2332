import type { Id } from '../../../schemas/id.ts';
import type { QuoteClusterMember, UtteranceKeys } from '../../../schemas/links.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { isMarked, wordingRelation } from './wording-relation.ts';

/** What a row about an utterance in a cluster is made of, on its way through a file. */
export interface ClusteredUtterance
  extends Pick<
    UtteranceKeys,
    'quoteId' | 'type' | 'start' | 'end' | 'text' | 'figures' | 'negated'
  > {
  articleId: Id;
  /** The place of its article in the order of publication. */
  rank: number;
  /** Of a person the key of the surname; null for all others, who may speak for each other. */
  person: string | null;
  probability: number;
}

/** The rows of one cluster, by quote; none where it is one quote only. */
export function quoteClusterRows(
  clusterId: Id,
  utterances: readonly ClusteredUtterance[],
): QuoteClusterMember[] {
  const members = byQuote(utterances);
  const [first] = members.toSorted((a, b) => a.rank - b.rank || a.start - b.start);
  const [full] = members.toSorted(byFullness);
  if (members.length < 2 || first === undefined || full === undefined) return [];
  const persons = new Set(members.flatMap(({ person }) => (person === null ? [] : [person])));
  return members.map((member) => ({
    clusterId,
    quoteId: member.quoteId,
    start: member.start,
    end: member.end,
    ...wordingRelation(full, member),
    similarity: Math.round(member.probability * 10_000) / 10_000,
    firstArticleId: first.articleId,
    conflictingSpeaker: persons.size > 1,
    conflictingContent: conflictOf(member, full),
  }));
}

/** Sentences of one quote that are one utterance are one member. */
function byQuote(utterances: readonly ClusteredUtterance[]): ClusteredUtterance[] {
  const members = new Map<Id, ClusteredUtterance>();
  for (const utterance of utterances.toSorted((a, b) => a.start - b.start)) {
    const known = members.get(utterance.quoteId);
    members.set(utterance.quoteId, known === undefined ? utterance : joined(known, utterance));
  }
  return [...members.values()].sort((a, b) => byCodeUnit(a.quoteId, b.quoteId));
}

function joined(a: ClusteredUtterance, b: ClusteredUtterance): ClusteredUtterance {
  return {
    ...a,
    end: Math.max(a.end, b.end),
    text: `${a.text} ${b.text}`,
    figures: [...a.figures, ...b.figures],
    negated: a.negated || b.negated,
    probability: Math.max(a.probability, b.probability),
  };
}

/** Direct before fragments before the rest, then the longest. */
function byFullness(a: ClusteredUtterance, b: ClusteredUtterance): number {
  return (
    Number(isMarked(b)) - Number(isMarked(a)) ||
    Number(b.type === 'direct') - Number(a.type === 'direct') ||
    b.text.length - a.text.length ||
    byCodeUnit(a.text, b.text) ||
    byCodeUnit(a.quoteId, b.quoteId)
  );
}

/** Where a wording says something else than the fullest: its side, then the other's. */
function conflictOf(member: ClusteredUtterance, full: ClusteredUtterance): string | null {
  const own = member.figures.filter((figure) => !full.figures.includes(figure));
  const other = full.figures.filter((figure) => !member.figures.includes(figure));
  const figures =
    own.length > 0 && other.length > 0 ? [`figures: ${own.join(', ')} / ${other.join(', ')}`] : [];
  const negation =
    member.negated === full.negated || !isAsFull(member, full)
      ? []
      : [`negation: ${said(member)} / ${said(full)}`];
  return [...figures, ...negation].join('; ') || null;
}

/** Of half of what was said the other half may hold the negation. */
const AS_FULL = 0.7;

function isAsFull(member: ClusteredUtterance, full: ClusteredUtterance): boolean {
  const [a, b] = [member.text.length, full.text.length];
  return Math.min(a, b) / Math.max(a, b) >= AS_FULL;
}

function said({ negated }: ClusteredUtterance): string {
  return negated ? 'negated' : 'not negated';
}
