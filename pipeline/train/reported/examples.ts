import { contains, type Span } from '../../../schemas/span.ts';
import { annotateEntities } from '../../annotate/entities/entities.ts';
import { quotablePassages } from '../../annotate/quotes/passages/passages.ts';
import { isUnsaid, signsOf } from '../../annotate/quotes/reported/signs.ts';
import { summaryIn } from '../../annotate/quotes/reported/summary.ts';
import type { MarkedArticle, MarkedQuote } from './gold.ts';
import type { Example } from './learn.ts';
import { segmentedArticle } from './segmented.ts';

/** How much of two spans must be common for one to stand for the other. */
const LEAST_OVERLAP = 0.5;

/** What weighs less: what annotators may differ on, and what other rules claim before. */
const DOUBTFUL = 0.5;
const CLAIMED = 0.25;

function overlap(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return common / (a.end - a.start + b.end - b.start - common);
}

function weightOf(
  quotes: readonly MarkedQuote[],
  match: MarkedQuote | undefined,
  verb: Span,
): number {
  if (match !== undefined) return match.doubtful ? DOUBTFUL : 1;
  const isClaimed = quotes.some(({ claimed }) => claimed.some((span) => contains(span, verb)));
  return isClaimed ? CLAIMED : 1;
}

/** The clauses of an article whose verbs can sum up speech, each with its signs and whether annotators marked it. */
export function examplesIn({ id, text, quotes }: MarkedArticle): Example[] {
  const article = segmentedArticle(id, text);
  const { passages } = quotablePassages(article, annotateEntities(article).mentions);
  const reported = quotes.filter((quote) => quote.reported);
  return passages.flatMap((passage, at) =>
    passage.clauses.flatMap((clause, i) => {
      const summary = summaryIn(passage, i);
      const verb = passage.words[clause.finite];
      if (summary === undefined || verb === undefined) return [];
      const signs = signsOf(passage, summary, { before: passages[at - 1], next: passages[at + 1] });
      if (isUnsaid(signs)) return [];
      const match = reported.find(({ spans }) =>
        spans.some((span) => overlap(span, summary.span) >= LEAST_OVERLAP),
      );
      return [{ signs, right: match !== undefined, weight: weightOf(quotes, match, verb) }];
    }),
  );
}
