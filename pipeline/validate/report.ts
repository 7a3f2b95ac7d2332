import type { Proportion } from '../statistics/wilson.ts';
import type { ErrorRates } from './error-rates.ts';

/** The error rates as a table for the terminal. */
export function errorRatesText({ types, recall, alpha }: ErrorRates): string {
  const lines = Object.entries(types).map(
    ([type, { precision, speaker }]) =>
      `${type.padEnd(24)}${figure(precision)}   speaker ${figure(speaker)}`,
  );
  return [
    'Right of the coded rows, with 95 % Wilson intervals',
    ...lines,
    ...(recall === null
      ? []
      : [
          `recall with marks       ${figure(recall.marked)}`,
          `recall without marks    ${figure(recall.unmarked)}`,
        ]),
    ...Object.entries(alpha).flatMap(([question, value]) =>
      value === null ? [] : [`Krippendorff's α, ${question}: ${value.toFixed(3)}`],
    ),
  ].join('\n');
}

function figure({ share, low, high, n }: Proportion): string {
  if (share === null) return 'none coded';
  const percent = (value: number) => `${(100 * value).toFixed(1)}`;
  return `${percent(share)} % (${percent(low)}–${percent(high)}, n = ${n})`;
}
