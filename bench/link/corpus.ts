import { packed, unpacked } from '../../pipeline/link/mates/codec.ts';
import { idOf } from '../../schemas/id.ts';
import type { LinkKeys } from '../../schemas/links.ts';

/** A larger corpus tells of more events; each is told so often. */
const REPORTS = 5;
/** How many of its words an event has of its own, and a report of them all. */
const OF_EVENT = 0.7;
const OF_REPORT = 0.3;
const WORDS = 1 << 16;
const MONTHS = 12;
const DAYS = 28;

/** A corpus of any size from the keys of some articles; the same in every run. */
export function corpusOf(
  keys: readonly LinkKeys[],
  size: number,
): { size: number; keys(): AsyncGenerator<LinkKeys> } {
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
        const ofEvent = swapping(OF_EVENT, event);
        const ofReport = swapping(OF_REPORT, size + i);
        const swap = (word: number) => ofReport(ofEvent(word));
        yield { ...retold(original, swap), articleId: id, datePublished: dayOf(event) };
      }
    },
  };
}

/** Puts the hash of another word for some, for each the same whenever it is asked. */
function swapping(share: number, seed: number): (word: number) => number {
  const next = randomFrom(seed + 1);
  const swaps = new Map<number, number>();
  return (word) => {
    const known = swaps.get(word);
    if (known !== undefined) return known;
    const other = next() < share ? word ^ Math.floor(next() * WORDS) : word;
    swaps.set(word, other);
    return other;
  };
}

function dayOf(event: number): string {
  return `2024-${two(1 + (event % MONTHS))}-${two(1 + (event % DAYS))}`;
}

/** The keys of an article in other words. */
function retold(keys: LinkKeys, swap: (word: number) => number): LinkKeys {
  const article = unpacked(keys.compared);
  const weighted = ({ terms, weights }: { terms: Int32Array; weights: Int32Array }) => {
    const pairs = [...terms].map((term, i): [number, number] => [swap(term), weights[i] ?? 0]);
    pairs.sort(([a], [b]) => a - b);
    return {
      terms: Int32Array.from(pairs, ([term]) => term),
      weights: Int32Array.from(pairs, ([, weight]) => weight),
    };
  };
  return {
    ...keys,
    stories: keys.stories.map(swap),
    copies: keys.copies.map(swap),
    compared: packed({
      ...article,
      ...weighted(article),
      utterances: article.utterances.map((utterance) => ({
        ...utterance,
        stems: utterance.stems.map(swap),
        ...weighted(utterance),
      })),
      sentences: article.sentences.map(({ words, grams }) => ({
        words,
        grams: grams.map(swap).sort(),
      })),
    }),
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
