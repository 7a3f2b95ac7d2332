import { numbersFrom } from '../../statistics/random.ts';

/** The middle 95 % of a figure over resamples. */
export interface Interval {
  from: number;
  to: number;
}

const SEED = 2024;
const TAIL = 0.025;

/**
 * A 95 % interval of a figure by the bootstrap (Efron 1979): articles are drawn with replacement `draws` times. The
 * draws are the same in every run.
 */
export function intervalOf<Article>(
  articles: readonly Article[],
  draws: number,
  figure: (drawn: Article[]) => number,
): Interval {
  const next = numbersFrom(SEED);
  const figures = Array.from({ length: draws }, () =>
    figure(articles.flatMap(() => articles[Math.floor(next() * articles.length)] ?? [])),
  ).sort((a, b) => a - b);
  const at = (share: number) => figures[Math.floor(share * (figures.length - 1))] ?? Number.NaN;
  return { from: at(TAIL), to: at(1 - TAIL) };
}
