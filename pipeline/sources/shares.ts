import { numbersFrom } from '../statistics/random.ts';
import type { Voice } from './voices.ts';

/** What a value of a dimension has of all voices. Shares lie between 0 and 1. */
export interface Share {
  /** Null: the dataset does not say it. */
  value: string | null;
  quotes: number;
  words: number;
  articles: number;
  share: number;
  /** The middle 95 % of `share` over resamples of articles. */
  low: number;
  high: number;
  shareOfWords: number;
}

/** What a found quote of a type stands for: the share of found ones that are right, by the share of right ones that are found. */
export type Weights = Readonly<Record<string, number>>;

export interface ShareOptions {
  draws: number;
  seed: number;
  /** By type; a type that is missing counts as it is. */
  weights: Weights;
}

/**
 * The shares of a dimension's values, largest first, unknown last. Intervals are percentiles of a bootstrap by article
 * (Efron 1979): quotes of one article are no independent draws.
 */
export function sharesOf(voices: readonly Voice[], options: ShareOptions): Share[] {
  const values = [...new Set(voices.map(({ value }) => value))];
  const indexOf = new Map(values.map((value, index) => [value, index]));
  const weighted = (voice: Voice): number => voice.quotes * (options.weights[voice.type] ?? 1);
  const articles = [...grouped(voices).values()].map((own) =>
    own.map((voice) => ({ index: indexOf.get(voice.value) ?? 0, count: weighted(voice) })),
  );
  const intervals = bootstrapped(articles, values.length, options);
  const total = sum(voices.map(weighted));
  const words = sum(voices.map((voice) => voice.words));
  return values
    .map((value, index): Share => {
      const own = voices.filter((voice) => voice.value === value);
      return {
        value,
        quotes: sum(own.map(({ quotes }) => quotes)),
        words: sum(own.map((voice) => voice.words)),
        articles: new Set(own.map(({ article }) => article)).size,
        share: sum(own.map(weighted)) / total,
        low: intervals[index]?.low ?? 0,
        high: intervals[index]?.high ?? 0,
        shareOfWords: sum(own.map((voice) => voice.words)) / words,
      };
    })
    .sort(
      (a, b) =>
        Number(a.value === null) - Number(b.value === null) ||
        b.share - a.share ||
        (a.value ?? '').localeCompare(b.value ?? '', 'de'),
    );
}

interface Counted {
  index: number;
  count: number;
}

function bootstrapped(
  articles: readonly (readonly Counted[])[],
  size: number,
  { draws, seed }: ShareOptions,
): { low: number; high: number }[] {
  const random = numbersFrom(seed);
  const shares = Array.from({ length: size }, () => new Float64Array(draws));
  for (let draw = 0; draw < draws; draw++) {
    const counts = new Float64Array(size);
    let total = 0;
    for (let i = 0; i < articles.length; i++) {
      for (const { index, count } of articles[Math.floor(random() * articles.length)] ?? []) {
        counts[index] = (counts[index] ?? 0) + count;
        total += count;
      }
    }
    for (const [index, drawn] of shares.entries()) drawn[draw] = (counts[index] ?? 0) / total;
  }
  return shares.map((drawn) => {
    drawn.sort();
    const at = (quantile: number) => drawn[Math.round(quantile * (draws - 1))] ?? 0;
    return { low: at(0.025), high: at(0.975) };
  });
}

function grouped(voices: readonly Voice[]): Map<string, Voice[]> {
  const byArticle = new Map<string, Voice[]>();
  for (const voice of voices) {
    const own = byArticle.get(voice.article);
    if (own === undefined) byArticle.set(voice.article, [voice]);
    else own.push(voice);
  }
  return byArticle;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
