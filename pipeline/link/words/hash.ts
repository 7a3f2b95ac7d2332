const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32 bits that stand for a text where only equality counts (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  return continued(OFFSET, text);
}

/** The hash of some of the words from one on, with blanks between. */
export function hashOfWords(words: readonly string[], from = 0, count = words.length): number {
  let hash = hashOf(words[from] ?? '');
  for (let i = from + 1; i < from + count; i++)
    hash = continued(continued(hash, ' '), words[i] ?? '');
  return hash;
}

/** The hash of a text behind another, whose hash is given. */
function continued(before: number, text: string): number {
  let hash = before;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}
