import type { Id } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';
import { byPublication } from './publication-order.ts';
import { shared, shingleIndex, shinglesOf } from './shingles.ts';
import { starClusters } from './star-clusters.ts';

/** Word 5-grams in common by those in either (Broder's resemblance). */
const MIN_RESEMBLANCE = 0.8;

/** For each article whose running text is (nearly) that of another the ID of the one published first, or smallest. */
export function duplicates(articles: readonly LinkKeys[]): Map<Id, Id> {
  const ordered = articles
    .map((article) => ({
      id: article.articleId,
      article,
      shingles: shinglesOf(wordsOfText(article)),
    }))
    .filter(({ shingles }) => shingles.length > 0)
    .sort((a, b) => byPublication(a.article, b.article));
  const shinglesAt = (index: number): string[] => ordered[index]?.shingles ?? [];
  const candidates = shingleIndex(
    ordered.map(({ shingles }) => shingles),
    MIN_RESEMBLANCE,
  );
  const stars = starClusters(
    ordered.length,
    (centre) => candidates(shinglesAt(centre)),
    (centre, index) => resemblance(shinglesAt(centre), shinglesAt(index)),
  );
  const originals = new Map<Id, Id>();
  for (const { centre, members } of stars) {
    for (const { index } of members) {
      const [copy, original] = [ordered[index], ordered[centre]];
      if (copy !== undefined && original !== undefined) originals.set(copy.id, original.id);
    }
  }
  return originals;
}

function wordsOfText({ passages }: LinkKeys): string[] {
  return passages.flatMap(({ words }) => (words === '' ? [] : words.split(' ')));
}

function resemblance(a: readonly string[], b: readonly string[]): number | null {
  const common = shared(a, b);
  const share = common / (a.length + b.length - common);
  return share < MIN_RESEMBLANCE ? null : share;
}
