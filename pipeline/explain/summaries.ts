import type { Passage } from '../annotate/quotes/passages/passage.ts';
import { likelihoodOf, weightOf } from '../annotate/quotes/reported/scorer.ts';
import { isUnsaid, signsOf } from '../annotate/quotes/reported/signs.ts';
import { summaryIn } from '../annotate/quotes/reported/summary.ts';
import { rounded, signed, wordsOf } from './lines.ts';

const MAX_SIGNS = 6;

/** Of each clause that could sum up a speech act: how likely it does, and the signs that weigh most. */
export function summaryLines(
  passage: Passage,
  before: Passage | undefined,
  next: Passage | undefined,
): string[] {
  return passage.clauses.flatMap((_, i) => {
    const summary = summaryIn(passage, i);
    if (summary === undefined) return [];
    const signs = signsOf(passage, summary, { before, next });
    const weighed = signs
      .map((sign) => ({ sign, weight: weightOf(sign) }))
      .filter(({ weight }) => weight !== 0)
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, MAX_SIGNS)
      .map(({ sign, weight }) => `${signed(weight)} ${sign}`);
    return [
      `${isUnsaid(signs) ? '– not said, not yet, or a deed:' : rounded(likelihoodOf(signs))} ${wordsOf(passage.text, [summary.span])}`,
      `  ${weighed.join(' ')}`,
    ];
  });
}
