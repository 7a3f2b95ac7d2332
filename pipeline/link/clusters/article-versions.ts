import type { CompactArticle } from '../compare/compact-article.ts';
import type { Copy } from '../compare/copies.ts';

export interface ArticleVersions {
  add(
    own: number,
    earlier: number,
    articles: { own: CompactArticle; earlier: CompactArticle },
    copies: readonly Copy[],
  ): void;
  /** The first article with (nearly) the same text; null for it itself and for all others. */
  duplicateOf(document: number): number | null;
  /** The earlier version of an article by the same outlet, of which a good part is left. */
  updateOf(document: number): number | null;
}

/** Of all words, those in sentences that both have: nearly all of either is one text. */
const DUPLICATE_SHARE = 0.85;
/** A ticker keeps what it had; a second report of the same agency copy is of another outlet. */
const UPDATE_SHARE = 0.5;
/** Shorter texts are alike by chance. */
const LEAST_WORDS = 30;
const NONE = -1;

/** Duplicates and updates among articles that come in the order of publication. */
export function articleVersions(count: number): ArticleVersions {
  const duplicates = new Int32Array(count).fill(NONE);
  const updates = new Int32Array(count).fill(NONE);
  const shares = new Float32Array(count);
  return {
    add(own, earlier, articles, copies) {
      const { ofLater, ofEarlier } = sharesOf(articles.own, articles.earlier, copies);
      const share = Math.min(ofLater, ofEarlier);
      if (share >= DUPLICATE_SHARE) {
        if (duplicates[own] !== NONE && share <= (shares[own] ?? 0)) return;
        shares[own] = share;
        duplicates[own] = duplicates[earlier] === NONE ? earlier : (duplicates[earlier] ?? earlier);
        return;
      }
      const { outlet, time } = articles.own;
      const sameOutlet = outlet !== 0 && outlet === articles.earlier.outlet;
      if (
        sameOutlet &&
        time > articles.earlier.time &&
        Math.max(ofLater, ofEarlier) >= UPDATE_SHARE
      )
        updates[own] = earlier;
    },
    duplicateOf: (document) => asNull(duplicates[document]),
    updateOf: (document) => (duplicates[document] === NONE ? asNull(updates[document]) : null),
  };
}

function asNull(document: number | undefined): number | null {
  return document === undefined || document === NONE ? null : document;
}

function sharesOf(later: CompactArticle, earlier: CompactArticle, copies: readonly Copy[]) {
  const [ofLater, ofEarlier] = [wordsOf(later), wordsOf(earlier)];
  if (Math.min(ofLater, ofEarlier) < LEAST_WORDS) return { ofLater: 0, ofEarlier: 0 };
  let [copied, kept] = [0, 0];
  const met = new Set<number>();
  for (const copy of copies) {
    copied += copy.similarity * (later.sentences[copy.later]?.words ?? 0);
    if (met.has(copy.earlier)) continue;
    met.add(copy.earlier);
    kept += copy.similarity * (earlier.sentences[copy.earlier]?.words ?? 0);
  }
  return { ofLater: copied / ofLater, ofEarlier: kept / ofEarlier };
}

function wordsOf({ sentences }: CompactArticle): number {
  return sentences.reduce((sum, { words }) => sum + words, 0);
}
