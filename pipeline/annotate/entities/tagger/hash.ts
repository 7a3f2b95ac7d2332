const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5 | 0;

/**
 * 32 bits that stand for the text (FNV-1a with Murmur 3's finish), or for the text behind the one that left this
 * state; the same on every machine. Signed, as other numbers of 32 bits take memory of their own.
 */
export function hashOf(text: string, state = OFFSET): number {
  return finished(stateAfter(text, state));
}

/** `hashOf` the text from `from` up to `to`, without cutting it out. */
export function hashOfPart(text: string, from: number, to: number, state = OFFSET): number {
  let hash = state;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return finished(hash);
}

/** What a hash goes on from behind this text. */
export function stateAfter(text: string, state = OFFSET): number {
  let hash = state;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** 32 bits, signed, that stand for the two numbers in this order. */
export function joined(a: number, b: number): number {
  return met(first(a), second(b));
}

/** What `joined` makes of its first number, whatever the second: half of its work, to be done beforehand. */
export function first(a: number): number {
  return Math.imul(a ^ 0x9e3779b9, 0x85ebca6b);
}

/** What `joined` makes of its second number. */
export function second(b: number): number {
  return Math.imul(b ^ (b >>> 15), 0xc2b2ae35);
}

/** `joined` of the numbers that these are made of. */
export function met(a: number, b: number): number {
  return finished((a + b) | 0);
}

function finished(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
