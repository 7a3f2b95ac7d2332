import type { CompactArticle } from './compact-article.ts';

/** A sentence of the later article, the one of the earlier it is most like, and how much. */
export interface Copy {
  later: number;
  earlier: number;
  /** The word 3-grams both have by those either has (Broder's resemblance), from 0 to 1. */
  similarity: number;
}

/** Shorter sentences are alike by chance, or furniture of the outlet. */
const LEAST_WORDS = 10;
/** One word of twelve replaced ("einander" by "sich") leaves 0.54, two of twenty 0.5. */
const LEAST_SIMILAR = 0.45;

/** The sentences that two articles share, but for small edits, in the order of the later. Pure. */
export function copiesOf(later: CompactArticle, earlier: CompactArticle): Copy[] {
  const sentencesWith = new Map<number, number[]>();
  for (const [i, { words, grams }] of earlier.sentences.entries()) {
    if (words < LEAST_WORDS) continue;
    for (const gram of grams) {
      const known = sentencesWith.get(gram);
      if (known === undefined) sentencesWith.set(gram, [i]);
      else known.push(i);
    }
  }
  return later.sentences.flatMap(({ words, grams }, i) => {
    const best = words < LEAST_WORDS ? null : mostSimilar(grams, sentencesWith, earlier);
    return best === null ? [] : [{ later: i, ...best }];
  });
}

function mostSimilar(
  grams: Int32Array,
  sentencesWith: ReadonlyMap<number, readonly number[]>,
  { sentences }: CompactArticle,
): Omit<Copy, 'later'> | null {
  const shared = new Map<number, number>();
  for (const gram of grams)
    for (const sentence of sentencesWith.get(gram) ?? [])
      shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
  let best: Omit<Copy, 'later'> = { earlier: -1, similarity: 0 };
  for (const [earlier, count] of shared) {
    const similarity = count / (grams.length + (sentences[earlier]?.grams.length ?? 0) - count);
    if (similarity > best.similarity || (similarity === best.similarity && earlier < best.earlier))
      best = { earlier, similarity };
  }
  return best.similarity < LEAST_SIMILAR ? null : best;
}
