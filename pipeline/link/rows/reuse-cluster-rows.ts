import type { Id } from '../../../schemas/id.ts';
import type { ReuseClusterMember, SentenceKeys } from '../../../schemas/links.ts';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { grouped } from '../../text/group-by.ts';

/** A sentence that stands in several articles, on its way through a file. */
export interface ReusedSentence extends Omit<SentenceKeys, 'id'> {
  sentenceId: Id;
  articleId: Id;
  /** The place of its article in the order of publication. */
  rank: number;
  similarity: number;
}

/** The rows of one cluster, the sentences that go back to one paragraph, a row a paragraph that has any of them. */
export function reuseClusterRows(
  clusterId: Id,
  sentences: readonly ReusedSentence[],
): ReuseClusterMember[] {
  const [first] = sentences.toSorted((a, b) => a.rank - b.rank);
  return [...grouped(sentences, ({ paragraphId }) => paragraphId)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([paragraphId, members]) => ({
      paragraphId,
      all: members.toSorted((a, b) => a.start - b.start),
    }))
    .map(({ paragraphId, all }) => ({
      clusterId,
      paragraphId,
      sentenceIds: all.map(({ sentenceId }) => sentenceId),
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
      similarity: similarityOf(all),
      creditedAgency: all[0]?.creditedAgency ?? null,
      firstArticleId: first?.articleId ?? '',
    }));
}

function similarityOf(sentences: readonly ReusedSentence[]): number {
  const words = sumOf(sentences, (sentence) => sentence.words);
  const alike = sumOf(sentences, (sentence) => sentence.words * sentence.similarity);
  return Math.round((alike / words) * 10_000) / 10_000;
}

function sumOf<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
