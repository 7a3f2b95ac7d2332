import type { Score } from './score.ts';

const percent = (share: number): string => (100 * share).toFixed(2).padStart(7);

/** The figures as a table, with how fast the names were found. */
export function reportOn(part: string, score: Score, tokensASecond: number): string {
  const rows = score.kinds.map(({ name, figures, wanted, interval }) =>
    [
      name.padEnd(16),
      String(wanted).padStart(6),
      percent(figures.precision),
      percent(figures.recall),
      percent(figures.f1),
      `  ${percent(interval.from)} to${percent(interval.to)}`,
    ].join(''),
  );
  return [
    `${part}: ${score.sentences} sentences, strict`,
    `${'names'.padEnd(16)}  gold      P      R     F1   95 % of draws of sentences`,
    ...rows,
    `${Math.round(tokensASecond / 1000)} thousand tokens a processor second, from text`,
  ].join('\n');
}
