import type { AnnotatedArticle } from '../../../schemas/annotations.ts';
import { grouped } from '../../text/group-by.ts';
import { comparedQuotes } from '../quotes/compared.ts';
import { isSpeakerRight, matchesOf } from '../quotes/matching.ts';
import type { NewsArticle } from './gold.ts';

/** A quote found, and what the gold says of it. */
export interface JudgedQuote {
  type: string;
  rule: string;
  /** How its speaker was found; "none" where it has none. */
  method: string;
  confidence: number;
  /** The gold has it, too. */
  matched: boolean;
  /** … and with the same speaker. */
  right: boolean;
}

/** The quotes found in an article, in the order of the text, each held against the gold. */
export function judgedQuotes(gold: NewsArticle, annotated: AnnotatedArticle): JudgedQuote[] {
  const found = comparedQuotes(annotated);
  const rows = annotated.quotes.filter(({ type }) => type !== 'term');
  const matches = new Map(matchesOf(gold.text, gold.quotes, found).map((one) => [one.found, one]));
  return rows.flatMap(({ type, rule, speaker, confidence }, i) => {
    const quote = found[i];
    const match = quote === undefined ? undefined : matches.get(quote);
    const right = match !== undefined && isSpeakerRight(gold.text, match);
    const method = speaker?.method ?? 'none';
    return [{ type, rule, method, confidence, matched: match !== undefined, right }];
  });
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

function shareOf(quotes: readonly JudgedQuote[], is: (quote: JudgedQuote) => boolean): number {
  return quotes.filter(is).length / Math.max(1, quotes.length);
}

function linesBy(
  quotes: readonly JudgedQuote[],
  key: (quote: JudgedQuote) => string,
  figures: (own: readonly JudgedQuote[]) => string,
): string[] {
  return [...grouped(quotes, key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => `${name.padEnd(26)}${String(own.length).padStart(5)} ${figures(own)}`);
}

function calibration(own: readonly JudgedQuote[]): string {
  const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
  const brier =
    own.reduce((sum, { confidence, right }) => sum + (confidence - Number(right)) ** 2, 0) /
    own.length;
  return `${percent(mean)} ${percent(shareOf(own, ({ right }) => right))}  ${brier.toFixed(3)}`;
}

/** By type how sure the quotes are and how many are right; then the counts that the rules' confidences rest on. */
export function certaintyReportOn(quotes: readonly JudgedQuote[]): string {
  return [
    'confidence by type: quotes, mean confidence, right with speaker, Brier score',
    ...linesBy(quotes, ({ type }) => type, calibration),
    '',
    'rules: quotes found, of which the gold has',
    ...linesBy(
      quotes,
      ({ rule, type }) => (type === 'direct' ? `${rule} (utterance)` : rule),
      (own) => percent(shareOf(own, ({ matched }) => matched)),
    ),
    '',
    'ways to a speaker: quotes that the gold has, of which with the same speaker',
    ...linesBy(
      quotes.filter(({ matched }) => matched),
      ({ method }) => method,
      (own) => percent(shareOf(own, ({ right }) => right)),
    ),
  ].join('\n');
}
