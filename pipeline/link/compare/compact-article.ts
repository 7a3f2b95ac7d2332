import type { EntityKeys, LinkKeys, UtteranceKeys } from '../../../schemas/links.ts';
import { nameKey } from '../name-key.ts';
import { publicationTime } from '../publication-time.ts';
import { hashOf } from '../words/hash.ts';
import { termOf } from '../words/terms.ts';

const MILLION = 1_000_000;

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

/** A sentence by its word 3-grams, each once, in ascending order. */
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

/** The numbers that two articles are compared by. */
export function compactArticle(keys: LinkKeys): CompactArticle {
  const length = Math.max(1, ...keys.sentences.map(({ end }) => end));
  return {
    time: publicationTime(keys.datePublished),
    outlet: keys.outlet === null ? 0 : hashOf(keys.outlet),
    ...weighted(keys.story),
    persons: keys.entities.flatMap(compactPerson),
    utterances: keys.utterances.map((utterance) => compactUtterance(utterance, keys, length)),
    sentences: keys.sentences.map(({ words }) => compactSentence(words.split(' '))),
  };
}

function compactUtterance(
  utterance: UtteranceKeys,
  { entities }: LinkKeys,
  length: number,
): CompactUtterance {
  const { start, end, type, stems, weights, figures, negated, recalled } = utterance;
  return {
    start,
    end,
    place: Math.round(Math.min(1, start / length) * MILLION),
    marked: type === 'direct' || type === 'mixed',
    negated,
    recalled,
    speaker: compactSpeaker(utterance, entities),
    stems: Int32Array.from(stems === '' ? [] : stems.split(' '), hashOf),
    ...weighted(weights),
    figures: sortedOnce(figures.map(hashOf)),
  };
}

function compactPerson({ type, name }: EntityKeys, entity: number): CompactPerson[] {
  if (type !== 'PER') return [];
  const key = nameKey(name);
  const surname = key.slice(key.lastIndexOf(' ') + 1);
  return [{ entity, surname: hashOf(surname), whole: surname === key ? null : hashOf(key) }];
}

function compactSpeaker(
  { speaker, speakerName }: UtteranceKeys,
  entities: readonly EntityKeys[],
): CompactSpeaker {
  const entity = speaker === null ? undefined : entities[speaker];
  if (entity !== undefined) {
    const names = [entity.name, ...entity.aliases].flatMap((name) => nameKey(name).split(' '));
    if (entity.type !== 'PER') return { kind: 'body', names: Int32Array.from(names, hashOf) };
    const surname = nameKey(entity.name).split(' ').at(-1) ?? '';
    return { kind: 'person', names: Int32Array.from([surname, ...names], hashOf) };
  }
  if (speakerName === null) return { kind: 'unknown', names: new Int32Array() };
  const words = speakerName.replaceAll('ß', 'ss').match(/\p{L}{3,}/gu) ?? [];
  return { kind: 'nominal', names: Int32Array.from(words, (word) => hashOf(termOf(word).stem)) };
}

function weighted(
  weights: Readonly<Record<string, number>>,
): Pick<CompactArticle, 'terms' | 'weights'> {
  const pairs = Object.entries(weights)
    .map(([stem, weight]): [number, number] => [hashOf(stem), Math.round(weight * 100)])
    .sort(([a], [b]) => a - b);
  return {
    terms: Int32Array.from(pairs, ([term]) => term),
    weights: Int32Array.from(pairs, ([, weight]) => weight),
  };
}

const GRAM = 3;

function compactSentence(words: readonly string[]): CompactSentence {
  const grams: number[] = [];
  for (let i = 0; i === 0 || i + GRAM <= words.length; i++)
    grams.push(hashOf(words.slice(i, i + GRAM).join(' ')));
  return { words: words.length, grams: sortedOnce(grams) };
}

function sortedOnce(numbers: readonly number[]): Int32Array {
  return Int32Array.from(new Set(numbers)).sort();
}
