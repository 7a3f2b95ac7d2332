import { idOf } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';

const SWAPPED = 0.3;
/** Shorter words tell little. */
const SHORTEST = 6;
const MONTHS = 12;
const DAYS = 28;

/** A corpus of any size from the keys of some articles; the same in every run. */
export function corpusOf(
  keys: readonly LinkKeys[],
  size: number,
): { size: number; keys(): AsyncGenerator<LinkKeys> } {
  const words = [...new Set(keys.flatMap(({ sentences }) => sentences.flatMap(longWords)))].sort();
  const numbers = Array.from({ length: size }, (_, i) => i)
    .map((i) => ({ i, id: idOf('article', `bench-${i}`) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    size,
    async *keys() {
      for (const { i, id } of numbers) {
        const original = keys[i % keys.length];
        if (original !== undefined) yield { ...retold(original, words, i), articleId: id };
      }
    },
  };
}

function longWords({ words }: { words: string }): string[] {
  return words.split(' ').filter((word) => word.length >= SHORTEST);
}

/** The keys of an article in which some words are others, every time they stand. */
function retold(keys: LinkKeys, words: readonly string[], i: number): LinkKeys {
  const next = randomFrom(i + 1);
  const swaps = new Map<string, string>();
  const swap = (word: string): string => {
    if (word.length < SHORTEST) return word;
    const known = swaps.get(word);
    if (known !== undefined) return known;
    const other = next() < SWAPPED ? (words[Math.floor(next() * words.length)] ?? word) : word;
    swaps.set(word, other);
    return other;
  };
  const all = (text: string): string => text.split(' ').map(swap).join(' ');
  const weights = (of: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(of).map(([stem, weight]) => [swap(stem), weight]));
  return {
    ...keys,
    datePublished: `2024-${two(1 + (i % MONTHS))}-${two(1 + (i % DAYS))}`,
    story: weights(keys.story),
    utterances: keys.utterances.map((utterance) => ({
      ...utterance,
      stems: all(utterance.stems),
      weights: weights(utterance.weights),
    })),
    sentences: keys.sentences.map((sentence) => ({ ...sentence, words: all(sentence.words) })),
  };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Numbers from 0 to 1, the same for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
