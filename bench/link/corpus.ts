import { idOf } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';

/** A larger corpus tells of more events; each is told so often. */
const REPORTS = 5;
/** How many of its telling words an event has of its own, and a report of them all. */
const OF_EVENT = 0.7;
const OF_REPORT = 0.3;
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
        const event = Math.floor(i / REPORTS);
        const original = keys[event % keys.length];
        if (original === undefined) continue;
        const ofEvent = swapping(words, OF_EVENT, event);
        const ofReport = swapping(words, OF_REPORT, size + i);
        const swap = (word: string) => ofReport(ofEvent(word));
        yield { ...retold(original, swap), articleId: id, datePublished: dayOf(event) };
      }
    },
  };
}

function longWords({ words }: { words: string }): string[] {
  return words.split(' ').filter((word) => word.length >= SHORTEST);
}

/** Puts another word for some of the longer ones, for each the same whenever it is asked. */
function swapping(words: readonly string[], share: number, seed: number): (word: string) => string {
  const next = randomFrom(seed + 1);
  const swaps = new Map<string, string>();
  return (word) => {
    if (word.length < SHORTEST) return word;
    const known = swaps.get(word);
    if (known !== undefined) return known;
    const other = next() < share ? (words[Math.floor(next() * words.length)] ?? word) : word;
    swaps.set(word, other);
    return other;
  };
}

function dayOf(event: number): string {
  return `2024-${two(1 + (event % MONTHS))}-${two(1 + (event % DAYS))}`;
}

/** The keys of an article in other words. */
function retold(keys: LinkKeys, swap: (word: string) => string): LinkKeys {
  const all = (text: string): string => text.split(' ').map(swap).join(' ');
  const weights = (of: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(Object.entries(of).map(([stem, weight]) => [swap(stem), weight]));
  return {
    ...keys,
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
