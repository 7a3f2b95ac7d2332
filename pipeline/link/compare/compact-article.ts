import type { ArticleEntity, Quote } from '../../../schemas/annotations.ts';
import { flatMapped } from '../../text/flat-mapped.ts';
import { memoize } from '../../text/memoize.ts';
import { nameKey } from '../name-key.ts';
import { hashOf, hashOfWords } from '../words/hash.ts';
import { termOf } from '../words/terms.ts';

/** What a speaker is called, as far as names can be compared. */
export interface CompactSpeaker {
  kind: 'person' | 'body' | 'nominal' | 'unknown';
  /** Hashes; of a person the surname first. */
  names: Int32Array;
}

/** An utterance as numbers: texts are hashes, since only their equality counts. */
export interface CompactUtterance {
  start: number;
  end: number;
  /** Where in the article it stands, from 0 to a million. */
  place: number;
  marked: boolean;
  negated: boolean;
  recalled: boolean;
  speaker: CompactSpeaker;
  stems: Int32Array;
  /** In ascending order, with their weights in hundredths. */
  terms: Int32Array;
  weights: Int32Array;
  /** In ascending order, each once. */
  figures: Int32Array;
}

/** Shorter sentences are alike by chance, or furniture of the outlet. */
export const COPIED_WORDS = 10;

/** A sentence by its word 3-grams, each once, in ascending order; none where it is too short to be copied. */
export interface CompactSentence {
  words: number;
  grams: Int32Array;
}

/** A person of an article, by the key of the name. */
export interface CompactPerson {
  /** Index among the entities of the article. */
  entity: number;
  surname: number;
  /** Of the whole name; null where the article has the surname only. */
  whole: number | null;
}

export interface CompactArticle {
  /** In milliseconds; infinite where it is not known. */
  time: number;
  outlet: number;
  terms: Int32Array;
  weights: Int32Array;
  persons: CompactPerson[];
  utterances: CompactUtterance[];
  sentences: CompactSentence[];
}

export function compactPerson({ type, name }: ArticleEntity, entity: number): CompactPerson[] {
  if (type !== 'PER') return [];
  const key = nameKey(name);
  const surname = key.slice(key.lastIndexOf(' ') + 1);
  return [{ entity, surname: hashOf(surname), whole: surname === key ? null : hashOf(key) }];
}

/** What the speakers of an article are called; those that are entities are worked out once. */
export function compactSpeakers(
  entities: readonly ArticleEntity[],
): (speaker: Quote['speaker']) => CompactSpeaker {
  const known = new Map<number, CompactSpeaker>();
  return (speaker) => {
    const index = speaker?.entity ?? null;
    const entity = index === null ? undefined : entities[index];
    if (index === null || entity === undefined) {
      const name = speaker?.name ?? null;
      return name === null ? UNKNOWN : nominal(name);
    }
    const found = known.get(index) ?? named(entity);
    known.set(index, found);
    return found;
  };
}

function named({ type, name, aliases }: ArticleEntity): CompactSpeaker {
  const names = flatMapped([name, ...aliases], (each) => nameKey(each).split(' '));
  const hashes = (words: readonly string[]) => Int32Array.from(words, hashOf);
  if (type !== 'PER') return { kind: 'body', names: hashes(names) };
  return { kind: 'person', names: hashes([nameKey(name).split(' ').at(-1) ?? '', ...names]) };
}

const UNKNOWN: CompactSpeaker = { kind: 'unknown', names: new Int32Array() };

const nominal = memoize((name): CompactSpeaker => {
  const words = name.replaceAll('ß', 'ss').match(/\p{L}{3,}/gu) ?? [];
  return { kind: 'nominal', names: Int32Array.from(words, (word) => hashOf(termOf(word).stem)) };
});

export function weighted(
  stems: readonly { hash: number; weight: number }[],
): Pick<CompactArticle, 'terms' | 'weights'> {
  const sorted = stems.toSorted((a, b) => a.hash - b.hash);
  return {
    terms: hashesOf(sorted),
    weights: new Int32Array(sorted.map(({ weight }) => Math.round(weight * 100))),
  };
}

/** The hashes of stems, in their order. */
export function hashesOf(stems: readonly { hash: number }[]): Int32Array {
  // `Int32Array.from` with a function takes three times as long.
  return new Int32Array(stems.map(({ hash }) => hash));
}

const GRAM = 3;

export function compactSentence(words: readonly string[]): CompactSentence {
  const grams: number[] = [];
  if (words.length >= COPIED_WORDS)
    for (let i = 0; i + GRAM <= words.length; i++) grams.push(hashOfWords(words, i, GRAM));
  // One without any word counts as one.
  return { words: Math.max(1, words.length), grams: sortedOnce(grams) };
}

export function sortedOnce(numbers: readonly number[]): Int32Array {
  const sorted = new Int32Array(numbers).sort();
  let count = 0;
  for (const number of sorted)
    if (count === 0 || number !== sorted[count - 1]) sorted[count++] = number;
  return count === sorted.length ? sorted : sorted.slice(0, count);
}
