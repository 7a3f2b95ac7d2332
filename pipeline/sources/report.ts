import type { Diversity } from '../statistics/diversity.ts';
import type { Dimension } from './dimension.ts';
import type { Share } from './shares.ts';

/** The voices of a dataset by one dimension. */
export interface Sources {
  dimension: Dimension;
  /** Whether shares are corrected by the error rates of a validation. */
  corrected: boolean;
  quotes: number;
  articles: number;
  shares: Share[];
  /** Of the values that are known; null where none is. */
  diversity: Diversity | null;
}

/** What stands for a value that the dataset does not say. */
const UNKNOWN = '(unknown)';

/** A table for the terminal, of the `most` largest values and the unknown. */
export function sourcesText(sources: Sources, most: number): string {
  const { dimension, quotes, articles, shares, diversity, corrected } = sources;
  const known = shares.filter(({ value }) => value !== null);
  const shown = [...known.slice(0, most), ...shares.filter(({ value }) => value === null)];
  const rows = [
    [dimension, 'quotes', 'share', '95 %', 'of words', 'articles'],
    ...shown.map((share) => [
      share.value ?? UNKNOWN,
      `${share.quotes}`,
      percent(share.share),
      `${percent(share.low)}–${percent(share.high)}`,
      percent(share.shareOfWords),
      `${share.articles}`,
    ]),
  ];
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  '),
  );
  return [
    `${quotes} quotes in ${articles} articles${corrected ? ', shares corrected by the validation' : ''}`,
    ...lines,
    ...(known.length > most ? [`… and ${known.length - most} more`] : []),
    ...(diversity === null ? [] : [diversityLine(diversity)]),
  ].join('\n');
}

function diversityLine({ shannon, evenness, simpson }: Diversity): string {
  return `Diversity of the known: Shannon ${shannon.toFixed(2)}, evenness ${evenness?.toFixed(2) ?? 'none'}, Simpson ${simpson.toFixed(2)}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
