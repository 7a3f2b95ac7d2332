import type { Article, Role } from '../../../schemas/article.ts';
import { folded } from '../../text/words.ts';
import type { GoldPage } from '../../train/clean/labels.ts';
import { f1Of } from '../f1.ts';

const ARTICLE_TEXT: ReadonlySet<Role> = new Set(['lead', 'intertitle', 'body', 'list_item']);

/** How near one cleaned page comes to its gold article; shares from 0 to 1. */
export interface PageScore {
  /** F1 of whole paragraphs: one counts where its folded text equals a gold paragraph's. */
  paragraphF1: number;
  /** Tokens found rightly, found, and wanted. */
  tokens: { right: number; found: number; wanted: number };
  /** No paragraph missed, none added. */
  exact: boolean;
  /** Null where the page does not show the gold headline. */
  headline: boolean | null;
}

export function scorePage(article: Article | null, gold: GoldPage): PageScore {
  const title = folded(gold.headline ?? '');
  const wanted = [
    ...gold.lead,
    ...gold.sections.flatMap(({ headline, paragraphs }) => [...headline, ...paragraphs]),
  ]
    .map(folded)
    .filter((text) => text !== '');
  const rows = (article?.paragraphs ?? []).map(({ role, start, end }) => ({
    role,
    text: folded(article?.text.slice(start, end) ?? ''),
  }));
  const found = rows
    .filter(({ role, text }) => ARTICLE_TEXT.has(role) && text !== title)
    .map(({ text }) => text);
  const right = overlap(found, wanted);
  const mine = found.flatMap(tokensOf);
  const theirs = wanted.flatMap(tokensOf);
  const shown =
    title !== '' && (article?.headline === title || rows.some(({ text }) => text.includes(title)));
  return {
    paragraphF1: f1Of(right, found.length, wanted.length).f1,
    tokens: { right: overlap(mine, theirs), found: mine.length, wanted: theirs.length },
    exact: right === found.length && right === wanted.length,
    headline: shown ? folded(article?.headline ?? '') === title : null,
  };
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu) ?? [];
}

/** How many items two lists share, each counted as often as both have it. */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of b) left.set(item, (left.get(item) ?? 0) + 1);
  return a.filter((item) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count > 0;
  }).length;
}
