import { COMPARED_TYPES, PARTS, type Part } from './compared.ts';
import type { ComparedArticle } from './compared-article.ts';
import { type Counts, countsOf, figuresOf, sumOf } from './counts.ts';
import { errorLines } from './errors.ts';
import { type Interval, intervalOf } from './intervals.ts';
import { meanOf, sharesOf } from './joint.ts';
import { isSpeakerRight, matchesOf } from './matching.ts';
import { calibrationError, reliabilityOf } from './reliability.ts';

export interface ReportOptions {
  /** Resamples for the intervals; 0 for none. */
  draws: number;
  /** Whether misses and false alarms are listed with their sentences. */
  errors: boolean;
}

const ROLES: readonly Part[] = ['addressee', 'cue', 'frame', 'speaker'];
const MEASURES: readonly [string, readonly Part[]][] = [
  ['quotes', ['quote']],
  ['roles', ROLES],
  ['joint', PARTS],
];

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

/** A row of the table: the counts of each article, and the share of right types among what is found at all. */
interface Row {
  name: string;
  counts: Counts[];
  typeRight: number;
}

function rowsOf(articles: readonly ComparedArticle[]): Row[] {
  const matches = articles.flatMap(({ text, gold, found }) => matchesOf(text, gold, found));
  return [...COMPARED_TYPES, null].map((type) => {
    const own = (quote: { type: string }) => type === null || quote.type === type;
    const typed = matches.filter(({ gold }) => own(gold));
    const right = typed.filter(({ gold, found }) => gold.type === found.type);
    return {
      name: type ?? 'all',
      counts: articles.map(({ text, gold, found }) =>
        countsOf(text, gold.filter(own), found.filter(own)),
      ),
      typeRight: right.length / Math.max(1, typed.length),
    };
  });
}

function line({ name, counts, typeRight }: Row): string {
  const sum = sumOf(counts);
  const { exact, matched, joint, speakerRight } = figuresOf(sum);
  const shares = [exact, matched, joint].flatMap(({ precision, recall, f1 }) => [
    precision,
    recall,
    f1,
  ]);
  return [
    name.padEnd(22),
    String(sum.wanted).padStart(6),
    String(sum.found).padStart(6),
    ...[...shares, typeRight, speakerRight].map(percent),
  ].join(' ');
}

function bounds({ from, to }: Interval): string {
  return `${percent(from)} to${percent(to)}`;
}

function table(articles: readonly ComparedArticle[], draws: number): string[] {
  const groups = ['', 'spans exact', 'spans overlap', 'and speaker right'].map((name) =>
    name.padEnd(21),
  );
  const columns = [
    'gold',
    'found',
    ...Array.from({ length: 3 }, () => ['P', 'R', 'F1']).flat(),
    'type',
    'spkr',
  ];
  const rows = rowsOf(articles);
  const intervals = rows.map(({ name, counts }) => {
    const of = (measure: 'matched' | 'joint') =>
      bounds(intervalOf(counts, draws, (drawn) => figuresOf(sumOf(drawn))[measure].f1));
    return `${name.padEnd(22)} overlap ${of('matched')}   and speaker right ${of('joint')}`;
  });
  return [
    `${' '.repeat(18)}${groups.join('')}`.trimEnd(),
    `${' '.repeat(22)} ${columns.map((name) => name.padStart(6)).join(' ')}`,
    ...rows.map(line),
    ...(draws === 0
      ? []
      : ['', `95 % intervals of F1, ${draws} resamples of articles`, ...intervals]),
  ];
}

function ownMeasure(articles: readonly ComparedArticle[], draws: number): string[] {
  const shares = articles.map(({ tokens, gold, found }) => sharesOf(tokens, gold, found));
  const lines = MEASURES.map(([name, parts]) => {
    const { precision, recall, f1 } = meanOf(shares, parts);
    const interval =
      draws === 0
        ? ''
        : `  ${bounds(intervalOf(shares, draws, (drawn) => meanOf(drawn, parts).f1))}`;
    return `${name.padEnd(22)} ${[precision, recall, f1].map(percent).join(' ')}${interval}`;
  });
  return ["the data set's own measure: tokens, P R F1", ...lines];
}

function reliability(articles: readonly ComparedArticle[]): string[] {
  const judged = articles.flatMap(({ text, gold, found }) => {
    const right = new Set(
      matchesOf(text, gold, found)
        .filter((match) => isSpeakerRight(text, match))
        .map((match) => match.found),
    );
    return found.map((quote) => ({ confidence: quote.confidence ?? 0, right: right.has(quote) }));
  });
  const bins = reliabilityOf(judged);
  return [
    `confidence: how often a quote so sure is found rightly, speaker included (calibration error${percent(calibrationError(bins))})`,
    ...bins.map(
      ({ from, to, quotes, confidence, right }) =>
        `${from.toFixed(1)} to ${to.toFixed(1)} ${String(quotes).padStart(6)} quotes, mean${percent(confidence)}, right${percent(right)}`,
    ),
  ];
}

/** The whole evaluation as text. */
export function reportOn(
  articles: readonly ComparedArticle[],
  { draws, errors }: ReportOptions,
): string {
  return [
    `${articles.length} articles; mixed quotes count as direct, terms not at all; overlap: half of the characters in common`,
    '',
    ...table(articles, draws),
    '',
    ...ownMeasure(articles, draws),
    '',
    ...reliability(articles),
    ...(errors ? ['', ...articles.flatMap(errorLines)] : []),
  ].join('\n');
}
