import type {
  CompactArticle,
  CompactPerson,
  CompactSentence,
  CompactSpeaker,
  CompactUtterance,
} from '../compare/compact-article.ts';

const SPEAKERS: readonly CompactSpeaker['kind'][] = ['unknown', 'person', 'body', 'nominal'];

/** A compact article as 32-bit numbers, lists with their lengths before them; in base64. */
export function packed(article: CompactArticle): string {
  const numbers = new Int32Array(toNumbers(article));
  return Buffer.from(numbers.buffer).toString('base64');
}

/** The article that was packed. */
export function unpacked(text: string): CompactArticle {
  return fromNumbers(new Int32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer));
}

function toNumbers(article: CompactArticle): number[] {
  const [low = 0, high = 0] = new Int32Array(Float64Array.of(article.time).buffer);
  const numbers = [low, high, article.outlet];
  const list = (values: Int32Array): void => {
    numbers.push(values.length);
    for (const value of values) numbers.push(value);
  };
  list(article.terms);
  list(article.weights);
  numbers.push(article.persons.length);
  for (const { entity, surname, whole } of article.persons)
    numbers.push(entity, surname, Number(whole !== null), whole ?? 0);
  numbers.push(article.utterances.length);
  for (const utterance of article.utterances) {
    const { start, end, place, marked, negated, recalled, speaker } = utterance;
    const flags = Number(marked) | (Number(negated) << 1) | (Number(recalled) << 2);
    numbers.push(start, end, place, flags, SPEAKERS.indexOf(speaker.kind));
    for (const values of [
      speaker.names,
      utterance.stems,
      utterance.terms,
      utterance.weights,
      utterance.figures,
    ])
      list(values);
  }
  numbers.push(article.sentences.length);
  for (const { words, grams } of article.sentences) {
    numbers.push(words);
    list(grams);
  }
  return numbers;
}

/** The article that these numbers stand for. */
export function fromNumbers(numbers: Int32Array): CompactArticle {
  return new StoredArticle(numbers);
}

/** Makes its persons, utterances and sentences when they are first asked for: most articles are only asked for their story. */
class StoredArticle implements CompactArticle {
  readonly time: number;
  readonly outlet: number;
  readonly terms: Int32Array;
  readonly weights: Int32Array;
  readonly #reader: Reader;
  readonly #firstPerson: number;
  #parts: Pick<CompactArticle, 'persons' | 'utterances' | 'sentences'> | null = null;

  constructor(numbers: Int32Array) {
    const reader = new Reader(numbers);
    const [time = 0] = new Float64Array(Int32Array.of(reader.next(), reader.next()).buffer);
    this.time = time;
    this.outlet = reader.next();
    this.terms = reader.list();
    this.weights = reader.list();
    this.#reader = reader;
    this.#firstPerson = reader.at;
  }

  get persons(): CompactPerson[] {
    return this.#all().persons;
  }

  get utterances(): CompactUtterance[] {
    return this.#all().utterances;
  }

  get sentences(): CompactSentence[] {
    return this.#all().sentences;
  }

  #all() {
    if (this.#parts !== null) return this.#parts;
    const reader = this.#reader;
    reader.at = this.#firstPerson;
    const persons = reader.listOf(personOf);
    const utterances = reader.listOf(utteranceOf);
    const sentences = reader.listOf(sentenceOf);
    this.#parts = { persons, utterances, sentences };
    return this.#parts;
  }
}

/** Reads numbers one after another. */
class Reader {
  at = 0;
  readonly #numbers: Int32Array;

  constructor(numbers: Int32Array) {
    this.#numbers = numbers;
  }

  next(): number {
    return this.#numbers[this.at++] ?? 0;
  }

  list(): Int32Array {
    const length = this.next();
    this.at += length;
    return this.#numbers.subarray(this.at - length, this.at);
  }

  listOf<Item>(one: (reader: Reader) => Item): Item[] {
    const items: Item[] = [];
    for (let left = this.next(); left > 0; left--) items.push(one(this));
    return items;
  }
}

function personOf(reader: Reader): CompactPerson {
  const [entity, surname] = [reader.next(), reader.next()];
  const [isWhole, whole] = [reader.next(), reader.next()];
  return { entity, surname, whole: isWhole === 1 ? whole : null };
}

function sentenceOf(reader: Reader): CompactSentence {
  return { words: reader.next(), grams: reader.list() };
}

function utteranceOf(reader: Reader): CompactUtterance {
  const [start, end] = [reader.next(), reader.next()];
  const [place, flags] = [reader.next(), reader.next()];
  const kind = SPEAKERS[reader.next()] ?? 'unknown';
  return {
    start,
    end,
    place,
    marked: (flags & 1) !== 0,
    negated: (flags & 2) !== 0,
    recalled: (flags & 4) !== 0,
    speaker: { kind, names: reader.list() },
    stems: reader.list(),
    terms: reader.list(),
    weights: reader.list(),
    figures: reader.list(),
  };
}
