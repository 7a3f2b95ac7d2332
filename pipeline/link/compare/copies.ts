import type { CompactArticle } from './compact-article.ts';

/** A sentence of the later article, the one of the earlier it is most like, and how much. */
export interface Copy {
  later: number;
  earlier: number;
  /** The word 3-grams both have by those either has (Broder's resemblance), from 0 to 1. */
  similarity: number;
}

/** One word of twelve replaced ("einander" by "sich") leaves 0.54, two of twenty 0.5. */
const LEAST_SIMILAR = 0.45;

/** A search for the sentences that earlier articles share with this one, but for small edits, in its order. Pure. */
export function copiesIn({ sentences }: CompactArticle): (earlier: CompactArticle) => Copy[] {
  const sentencesWith = new Map<number, number[]>();
  for (const [i, { grams }] of sentences.entries()) {
    for (const gram of grams) {
      const known = sentencesWith.get(gram);
      if (known === undefined) sentencesWith.set(gram, [i]);
      else known.push(i);
    }
  }
  return (earlier) => {
    const best: (Copy | null)[] = sentences.map(() => null);
    for (const [j, { grams }] of earlier.sentences.entries()) {
      for (const [i, shared] of sharedGrams(grams, sentencesWith)) {
        const either = grams.length + (sentences[i]?.grams.length ?? 0) - shared;
        const similarity = shared / either;
        if (similarity >= LEAST_SIMILAR && similarity > (best[i]?.similarity ?? 0))
          best[i] = { later: i, earlier: j, similarity };
      }
    }
    return best.filter((copy) => copy !== null);
  };
}

const NONE: ReadonlyMap<number, number> = new Map();

/** By number of the sentence, how many of the 3-grams it has. */
function sharedGrams(
  grams: Int32Array,
  sentencesWith: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  let shared: Map<number, number> | null = null;
  for (const gram of grams) {
    const found = sentencesWith.get(gram);
    if (found === undefined) continue;
    shared ??= new Map();
    for (const sentence of found) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
  }
  return shared ?? NONE;
}
