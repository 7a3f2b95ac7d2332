import { UsageError } from '../run/usage-error.ts';
import { quotesFoundIn } from './quotes/found.ts';
import { publishedArticles } from './quotes/published.ts';
import { type ReportOptions, reportOn } from './quotes/report.ts';

/**
 * The report on how well quotes are found in the public data set of Petersen-Frey and Biemann (2024), read from
 * `folder` as it is published: a JSON file an article.
 */
export function evaluateQuotes(folder: string, options: ReportOptions): string {
  const articles = publishedArticles(folder);
  if (articles.length === 0)
    throw new UsageError(`${folder} holds no .json file; give a folder of the published data set`);
  const compared = articles.map(({ name, text, tokens, quotes }, index) => ({
    name,
    text,
    tokens,
    gold: quotes,
    found: quotesFoundIn(String(index), text),
  }));
  return reportOn(compared, options);
}
