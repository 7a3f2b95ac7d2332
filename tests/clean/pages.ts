import { clean } from '../../pipeline/clean/clean.ts';
import { type PageView, viewOf } from '../../pipeline/clean/page-view/view.ts';
import { lineBlocks } from '../../pipeline/read/line-blocks.ts';
import type { Article, Role } from '../../schemas/article.ts';
import { type Declared, NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
import { slice } from '../../schemas/span.ts';
import { blankSource } from '../blank.ts';

/** A page of plain text, as the `.txt` reader gives it. */
export function pageOf(text: string, declared: Partial<Declared> = {}): Page {
  return {
    ...blankSource('test'),
    text,
    blocks: lineBlocks(text),
    declared: { ...NOTHING_DECLARED, ...declared },
  };
}

/** The same text as a JSON line's: an article and nothing else. */
export function contractPageOf(text: string): Page {
  return { ...pageOf(text), articleByContract: true };
}

/** What the rules see of these lines; blank lines count. */
export function viewOfLines(...lines: readonly string[]): PageView {
  return viewOf(pageOf(lines.join('\n')));
}

/** The article on a page; an error where it was rejected. */
export function cleaned(page: Page): Article {
  const outcome = clean.run(page);
  if (outcome.status !== 'written') throw new Error(outcome.failure.message);
  return outcome.document;
}

/** The texts of an article's paragraphs of a role. */
export function textsOf(article: Article, role: Role): string[] {
  return article.paragraphs.filter((p) => p.role === role).map((p) => slice(article.text, p));
}

/** The texts of what was dropped, each behind its reason. */
export function droppedOf(article: Article): string[] {
  return article.dropped.map((d) => `${d.reason} | ${slice(article.text, d)}`);
}

/** A paragraph of running text on a topic, long enough to be prose to the rules. */
export function prose(topic: string): string {
  return `Die Stadt will ${topic} im kommenden Jahr neu ordnen, weil die Kosten nach Ansicht der Verwaltung zu hoch sind und der Rat das seit langem so verlangt.`;
}
