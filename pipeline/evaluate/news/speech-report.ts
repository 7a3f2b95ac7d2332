import { f1Of } from '../f1.ts';
import { type Interval, intervalOf } from '../quotes/intervals.ts';
import type { SpeechCounts } from './speech-measures.ts';

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function classesOf(counts: readonly SpeechCounts[]): Map<string, number> {
  const sum = new Map<string, number>();
  for (const { classes } of counts)
    for (const [key, count] of classes) sum.set(key, (sum.get(key) ?? 0) + count);
  return sum;
}

/** How many marked stretches pass a test of their class in the gold and in the table. */
function sumWhere(
  counts: readonly SpeechCounts[],
  test: (wanted: string, got: string) => boolean,
): number {
  let sum = 0;
  for (const [key, count] of classesOf(counts)) {
    const [wanted = '', got = ''] = key.split(' -> ');
    if (test(wanted, got)) sum += count;
  }
  return sum;
}

type Figure = (counts: readonly SpeechCounts[]) => number;

function share(test: (wanted: string, got: string) => boolean): Figure {
  return (counts) =>
    sumWhere(counts, test) /
    Math.max(
      1,
      sumWhere(counts, () => true),
    );
}

const FIGURES: readonly [string, Figure][] = [
  [
    'speaker name right',
    (counts) =>
      counts.reduce((sum, { nameRight }) => sum + nameRight, 0) /
      Math.max(
        1,
        counts.reduce((sum, { named }) => sum + named, 0),
      ),
  ],
  ['marked class right', share((wanted, got) => wanted === got)],
  [
    'speech or term right',
    share((wanted, got) => got !== 'none' && (wanted === 'term') === (got === 'term')),
  ],
  [
    'term F1',
    (counts) =>
      f1Of(
        sumWhere(counts, (wanted, got) => wanted === 'term' && got === 'term'),
        sumWhere(counts, (_, got) => got === 'term'),
        sumWhere(counts, (wanted) => wanted === 'term'),
      ).f1,
  ],
];

/** Figures on names of speakers and marked words as text, with 95 % intervals of `draws` resamples of articles. */
export function speechReportOn(counts: readonly SpeechCounts[], draws: number): string {
  const bounds = ({ from, to }: Interval): string => `${percent(from)} to${percent(to)}`;
  const lines = FIGURES.map(([name, figure]) => {
    const interval = draws === 0 ? '' : bounds(intervalOf(counts, draws, figure));
    return `${name.padEnd(22)} ${percent(figure(counts))} ${interval}`.trimEnd();
  });
  const classes = [...classesOf(counts)].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    'speakers by canonical name, of the quotes found and not doubtful; marked words by class',
    ...lines,
    ...classes.map(([key, count]) => `${key.padEnd(22)} ${String(count).padStart(6)}`),
  ].join('\n');
}
