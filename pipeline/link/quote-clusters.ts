import type { AnnotatedArticle, Quote } from '../../schemas/annotations.ts';
import { type Id, idOf } from '../../schemas/id.ts';
import type { QuoteClusterMember } from '../../schemas/links.ts';
import { slice } from '../../schemas/span.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { entityIdOf } from './entities.ts';
import { normalWords } from './normal-form.ts';
import { byPublication } from './publication-order.ts';
import { type Star, starClusters } from './star-clusters.ts';
import { wordingIndex } from './wording-index.ts';
import { type WordingRelation, wordingRelation } from './wording-relation.ts';

interface Said {
  quoteId: Id;
  article: AnnotatedArticle;
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
export function quoteClusters(articles: readonly AnnotatedArticle[]): QuoteClusterMember[] {
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
function wordingsOf(articles: readonly AnnotatedArticle[]): Wording[] {
  const wordings = new Map<string, Wording>();
  for (const article of articles) {
    const inMarks = new Map(article.quotes.filter(isInMarks).map((quote) => [quote.id, quote]));
    for (const quote of inMarks.values()) {
      // A quote inside a quote in marks is a part of it by nature, and says nothing of reuse.
      if (quote.parentId !== null && inMarks.has(quote.parentId)) continue;
      const words = quote.spans.flatMap((span) => normalWords(slice(article.text, span)));
      if (words.length < MIN_WORDS) continue;
      const key = words.join(' ');
      const wording = wordings.get(key) ?? { words, said: [] };
      wordings.set(key, wording);
      wording.said.push({ quoteId: quote.id, article, speaker: speakerOf(quote, article) });
    }
  }
  return [...wordings]
    .sort(([a, { words }], [b, others]) => others.words.length - words.length || byCodeUnit(a, b))
    .map(([, wording]) => wording);
}

function isInMarks({ type }: Quote): boolean {
  return type === 'direct' || type === 'mixed';
}

function speakerOf({ speaker }: Quote, article: AnnotatedArticle): Id | null {
  const entity =
    speaker === null || speaker.entity === null ? undefined : article.entities[speaker.entity];
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
