/** A figure between 0 and 1 with its 95 % interval; null where nothing was counted. */
export interface Proportion {
  share: number | null;
  low: number;
  high: number;
  n: number;
}

/** 97.5 % of a standard normal distribution lie below. */
const Z = 1.959963984540054;

/** A share of `hits` in `n` trials with its Wilson score interval (Wilson 1927), which stays within 0 and 1. */
export function proportion(hits: number, n: number): Proportion {
  if (n === 0) return { share: null, low: 0, high: 1, n };
  const share = hits / n;
  const middle = share + Z ** 2 / (2 * n);
  const reach = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return {
    share,
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
    n,
  };
}
