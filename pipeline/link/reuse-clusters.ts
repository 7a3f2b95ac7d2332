import { type Id, idOf } from '../../schemas/id.ts';
import type { LinkKeys, ReuseClusterMember } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { shared, shingleIndex, shinglesOf } from './shingles.ts';
import { type Star, starClusters } from './star-clusters.ts';

interface Passage {
  shingles: string[];
  normal: string;
  paragraphs: { paragraphId: Id; articleId: Id; creditedAgency: string | null }[];
}

/** Shorter paragraphs are alike by chance, or furniture of the outlet. */
const MIN_WORDS = 12;
/** The share of the shorter paragraph's word 5-grams that the longer one has too. */
const MIN_CONTAINMENT = 0.7;

/**
 * Paragraphs of the running text that several articles share, whole or in good part: agency copy, press releases. The
 * longest is the centre of its cluster, and its text is the cluster's ID. By cluster, then paragraph.
 */
export function reuseClusters(articles: readonly LinkKeys[]): ReuseClusterMember[] {
  const passages = passagesOf(articles);
  const shinglesAt = (index: number): string[] => passages[index]?.shingles ?? [];
  const candidates = shingleIndex(
    passages.map(({ shingles }) => shingles),
    MIN_CONTAINMENT,
  );
  return starClusters(
    passages.length,
    (centre) => candidates(shinglesAt(centre)),
    (centre, index) => containment(shinglesAt(centre), shinglesAt(index)),
  )
    .flatMap((star) => membersOf(star, passages))
    .sort(
      (a, b) => byCodeUnit(a.clusterId, b.clusterId) || byCodeUnit(a.paragraphId, b.paragraphId),
    );
}

/** The different passages, longest first. */
function passagesOf(articles: readonly LinkKeys[]): Passage[] {
  const passages = new Map<string, Passage>();
  for (const article of articles) {
    for (const { paragraphId, reusable, words: normal, creditedAgency } of article.passages) {
      const words = normal.split(' ');
      if (!reusable || words.length < MIN_WORDS) continue;
      const passage = passages.get(normal) ?? {
        shingles: shinglesOf(words),
        normal,
        paragraphs: [],
      };
      passages.set(normal, passage);
      passage.paragraphs.push({ paragraphId, articleId: article.articleId, creditedAgency });
    }
  }
  return [...passages.values()].sort(
    (a, b) => b.shingles.length - a.shingles.length || byCodeUnit(a.normal, b.normal),
  );
}

function containment(centre: readonly string[], other: readonly string[]): number | null {
  const share = shared(other, centre) / other.length;
  return share < MIN_CONTAINMENT ? null : Math.round(share * 10_000) / 10_000;
}

function membersOf(
  { centre, members }: Star<number>,
  passages: readonly Passage[],
): ReuseClusterMember[] {
  const found = [{ index: centre, likeness: 1 }, ...members].flatMap(({ index, likeness }) =>
    (passages[index]?.paragraphs ?? []).map((paragraph) => ({
      ...paragraph,
      similarity: likeness,
    })),
  );
  if (new Set(found.map(({ articleId }) => articleId)).size < 2) return [];
  const clusterId = idOf('reuseCluster', passages[centre]?.normal ?? '');
  return found.map(({ paragraphId, similarity, creditedAgency: agency }) => ({
    clusterId,
    paragraphId,
    similarity,
    creditedAgency: agency,
  }));
}
