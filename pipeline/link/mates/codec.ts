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
  const numbers = Int32Array.from(toNumbers(article));
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
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const list = (): Int32Array => {
    const length = next();
    at += length;
    return numbers.subarray(at - length, at);
  };
  const [time = 0] = new Float64Array(Int32Array.of(next(), next()).buffer);
  const head = { time, outlet: next(), terms: list(), weights: list() };
  const persons = Array.from({ length: next() }, (): CompactPerson => {
    const [entity, surname, isWhole, whole] = [next(), next(), next(), next()];
    return { entity, surname, whole: isWhole === 1 ? whole : null };
  });
  const utterances = Array.from({ length: next() }, () => utteranceOf(next, list));
  const sentences = Array.from({ length: next() }, (): CompactSentence => {
    const words = next();
    return { words, grams: list() };
  });
  return { ...head, persons, utterances, sentences };
}

function utteranceOf(next: () => number, list: () => Int32Array): CompactUtterance {
  const [start, end, place, flags] = [next(), next(), next(), next()];
  const kind = SPEAKERS[next()] ?? 'unknown';
  return {
    start,
    end,
    place,
    marked: (flags & 1) !== 0,
    negated: (flags & 2) !== 0,
    recalled: (flags & 4) !== 0,
    speaker: { kind, names: list() },
    stems: list(),
    terms: list(),
    weights: list(),
    figures: list(),
  };
}
