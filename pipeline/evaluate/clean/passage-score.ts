import type { Article, Role } from '../../../schemas/article.ts';
import { normal, type PassagePage } from '../../train/clean/silver.ts';

/** A headline belongs to the passages that a page's article has; captions do not. */
const KEPT: ReadonlySet<Role> = new Set([
  'headline',
  'kicker',
  'lead',
  'intertitle',
  'body',
  'list_item',
]);

/** How many of a page's known passages are found, missed, and kept though they are none of its article. */
export interface PassageScore {
  found: number;
  missed: number;
  leaked: number;
}

export function scorePassages(article: Article | null, gold: PassagePage): PassageScore {
  const kept = (article?.paragraphs ?? []).filter(({ role }) => KEPT.has(role));
  const lines = kept.map(({ start, end }) => article?.text.slice(start, end) ?? '');
  const text = normal(lines.join('\n'));
  const found = gold.with.filter((passage) => text.includes(normal(passage))).length;
  const leaked = gold.without.filter((passage) => text.includes(normal(passage))).length;
  return { found, missed: gold.with.length - found, leaked };
}
