import { EntityType } from '../../../schemas/annotations.ts';
import type { F1 } from '../f1.ts';
import { type Interval, intervalOf } from '../quotes/intervals.ts';
import type { ComparedNews } from './news-compared.ts';
import { attributesF1, canonicalShare, coreferenceF1, linkedShare, namesF1 } from './news-score.ts';

const DRAWS = 1000;

type Articles = readonly ComparedNews[];

const percent = (share: number): string => (100 * share).toFixed(1).padStart(6);

const around = ({ from, to }: Interval): string => `   ${percent(from)} to${percent(to)}`;

/** The figures on annotated news as a table, with 95 % intervals over the articles. */
export function newsReport(articles: Articles): string {
  const f1 = (name: string, of: (articles: Articles) => F1): string => {
    const { precision, recall, f1 } = of(articles);
    const interval = intervalOf(articles, DRAWS, (drawn) => of(drawn).f1);
    return `${name.padEnd(24)}${percent(precision)} ${percent(recall)} ${percent(f1)}${around(interval)}`;
  };
  const share = (name: string, of: (articles: Articles) => number): string =>
    `${name.padEnd(24)}${''.padEnd(14)}${percent(of(articles))}${around(intervalOf(articles, DRAWS, of))}`;
  return [
    `news: ${articles.length} articles`,
    `${'names'.padEnd(24)}     P      R     F1   95 % of draws of articles`,
    ...EntityType.options.map((type) => f1(type, (drawn) => namesF1(drawn, [type]))),
    f1('PER, LOC, ORG', (drawn) => namesF1(drawn, ['PER', 'LOC', 'ORG'])),
    f1('all four', (drawn) => namesF1(drawn, EntityType.options)),
    f1('pairs of one entity', coreferenceF1),
    f1('attributes', attributesF1),
    share('nominal mentions linked', (drawn) => linkedShare(drawn, 'nominal')),
    share('pronouns linked', (drawn) => linkedShare(drawn, 'pronoun')),
    share('canonical name right', canonicalShare),
  ].join('\n');
}
