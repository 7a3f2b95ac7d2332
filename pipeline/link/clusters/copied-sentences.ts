import type { Copy } from '../compare/copies.ts';

/** Sentences are numbers. */
export interface CopyingSentences {
  /** `own` and `earlier`: the numbers of the first sentences of two articles; the most similar one counts. */
  add(own: number, earlier: number, copies: readonly Copy[]): void;
  settled(): CopiedSentences;
}

export interface CopiedSentences {
  /** The first that had it; the sentence itself where it is no copy. */
  originalOf(sentence: number): number;
  similarityOf(sentence: number): number;
  /** Whether another is a copy of it. */
  isCopied(sentence: number): boolean;
}

/** Finds which sentences of a corpus are copies, from articles in the order of publication. */
export function copiedSentences(count: number): CopyingSentences {
  const originals = Int32Array.from({ length: count }, (_, sentence) => sentence);
  const similarities = new Float32Array(count);
  return {
    add(own, earlier, copies) {
      for (const copy of copies) {
        const sentence = own + copy.later;
        if (copy.similarity <= (similarities[sentence] ?? 0)) continue;
        const original = originals[earlier + copy.earlier] ?? sentence;
        similarities[sentence] = copy.similarity;
        originals[sentence] = original;
      }
    },
    settled() {
      const copied = new Uint8Array(count);
      for (const [sentence, original] of originals.entries())
        if (original !== sentence) copied[original] = 1;
      return {
        originalOf: (sentence) => originals[sentence] ?? sentence,
        similarityOf: (sentence) =>
          originals[sentence] === sentence ? 1 : (similarities[sentence] ?? 0),
        isCopied: (sentence) => copied[sentence] === 1,
      };
    },
  };
}
