import { type Id, idOf } from '../../schemas/id.ts';
import type { LinkKeys, QuoteClusterMember, QuoteKeys } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { entityIdOf } from './entities.ts';
import { byPublication } from './publication-order.ts';
import { type Star, starClusters } from './star-clusters.ts';
import { wordingIndex } from './wording-index.ts';
import { type WordingRelation, wordingRelation } from './wording-relation.ts';

interface Said {
  quoteId: Id;
  article: LinkKeys;
  speaker: Id | null;
}

interface Wording {
  words: string[];
  said: Said[];
}

/** Fewer words are said alike by people who do not quote each other ("Das ist nicht wahr"). */
const MIN_WORDS = 4;

/**
 * Quotes in marks that are one utterance, within and across articles: the same wording, a part of it, or nearly it. The
 * longest wording is the centre of its cluster, and its text is the cluster's ID. By cluster, then quote.
 */
export function quoteClusters(articles: readonly LinkKeys[]): QuoteClusterMember[] {
  const wordings = wordingsOf(articles);
  const candidates = wordingIndex(wordings.map(({ words }) => words));
  const wordsAt = (index: number): string[] => wordings[index]?.words ?? [];
  return starClusters(
    wordings.length,
    (centre) => candidates(wordsAt(centre)),
    (centre, index) => wordingRelation(wordsAt(centre), wordsAt(index)),
  )
    .flatMap((star) => membersOf(star, wordings))
    .sort((a, b) => byCodeUnit(a.clusterId, b.clusterId) || byCodeUnit(a.quoteId, b.quoteId));
}

/** The different wordings, longest first. */
function wordingsOf(articles: readonly LinkKeys[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const article of articles) {
    for (const quote of article.quotes) {
      const words = quote.words.split(' ');
      if (words.length < MIN_WORDS) continue;
      const wording = wordings.get(quote.words) ?? { words, said: [] };
      wordings.set(quote.words, wording);
      wording.said.push({ quoteId: quote.id, article, speaker: speakerOf(quote, article) });
    }
  }
  return [...wordings]
    .sort(([a, { words }], [b, others]) => others.words.length - words.length || byCodeUnit(a, b))
    .map(([, wording]) => wording);
}

function speakerOf({ speaker }: QuoteKeys, { entities }: LinkKeys): Id | null {
  const entity = speaker === null ? undefined : entities[speaker];
  return entity === undefined ? null : entityIdOf(entity);
}

function membersOf(
  { centre, members }: Star<WordingRelation>,
  wordings: readonly Wording[],
): QuoteClusterMember[] {
  const likeCentre: WordingRelation = { relation: 'verbatim', similarity: 1 };
  const said = [{ index: centre, likeness: likeCentre }, ...members].flatMap(
    ({ index, likeness }) => (wordings[index]?.said ?? []).map((one) => ({ ...one, ...likeness })),
  );
  const [first] = said.map(({ article }) => article).sort(byPublication);
  if (said.length < 2 || first === undefined) return [];
  const speakers = new Set(said.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const clusterId = idOf('quoteCluster', wordings[centre]?.words.join(' ') ?? '');
  return said.map(({ quoteId, relation, similarity }) => ({
    clusterId,
    quoteId,
    relation,
    similarity,
    firstArticleId: first.articleId,
    conflictingSpeaker: speakers.size > 1,
  }));
}
