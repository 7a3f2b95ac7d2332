const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32 bits that stand for a text where only equality counts (FNV-1a over UTF-16 code units). */
export function hashOf(text: string): number {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash | 0;
}
