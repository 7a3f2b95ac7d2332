import type { AnnotatedArticle, Quote } from '../../../schemas/annotations.ts';
import type { Role } from '../../../schemas/article.ts';
import { codePoints, type Span } from '../../../schemas/span.ts';
import { type F1, f1Of, f1OfKeys } from '../f1.ts';
import type { GoldArticle } from './gold-article.ts';

/** How near a run comes to the project's own gold, all pages together. */
export interface SeedScore {
  articleText: F1;
  /** Share of gold paragraphs found with their exact span and role. */
  roles: number;
  /** Direct and mixed quotes by exact span. */
  quotes: F1;
  /** Share of those found whose speaker's canonical name is right (or rightly null). */
  speakers: number;
  /** Every type by exact span and type. */
  allQuotes: F1;
  /** PER, LOC and ORG names by exact span and type. */
  names: F1;
}

export interface ScoredPage {
  article: AnnotatedArticle;
  gold: GoldArticle;
}

const TEXT_ROLES: ReadonlySet<Role> = new Set(['lead', 'intertitle', 'body', 'list_item']);

export function scoreSeeds(pages: readonly ScoredPage[]): SeedScore {
  const keyed = pages.map((page) => ({ ...page, at: codePoints(page.article.text) }));
  const keys = (of: (page: (typeof keyed)[number]) => string[]) =>
    keyed.flatMap((page) => of(page).map((key) => `${page.gold.source_id} ${key}`));
  const marked = keyed.map(({ article, gold, at }) => markedQuotes(article, gold, at));
  const found = marked.flatMap((page) => page.matched);
  const roles = keys(({ article, at }) =>
    article.paragraphs.map((p) => `${p.role} ${at(p.start)} ${at(p.end)}`),
  );
  const goldRoles = keys(({ gold }) => gold.paragraphs.map((p) => `${p.role} ${p.start} ${p.end}`));
  return {
    articleText: textF1(keyed),
    roles: f1OfKeys(roles, goldRoles).recall,
    quotes: f1Of(
      found.length,
      sum(marked.map((page) => page.found)),
      sum(marked.map((page) => page.wanted)),
    ),
    speakers: found.filter(Boolean).length / Math.max(1, found.length),
    allQuotes: f1OfKeys(
      keys(({ article, at }) => article.quotes.map((q) => `${q.type} ${spansKey(q.spans, at)}`)),
      keys(({ gold }) =>
        gold.quotes.map((q) => `${q.type} ${q.spans.map((s) => s.join('-')).join(' ')}`),
      ),
    ),
    names: f1OfKeys(
      keys(({ article, at }) =>
        article.mentions.filter(isName).map((m) => `${m.type} ${at(m.start)} ${at(m.end)}`),
      ),
      keys(({ gold }) => gold.mentions.filter(isName).map((m) => `${m.type} ${m.start} ${m.end}`)),
    ),
  };
}

type Offset = (offset: number) => number;

function isName({ form, type }: { form: string; type: string }): boolean {
  return form === 'name' && type !== 'MISC';
}

function spansKey(spans: readonly Span[], at: Offset): string {
  return spans.map(({ start, end }) => `${at(start)}-${at(end)}`).join(' ');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Of the gold's direct and mixed quotes that were found, whether the speaker is right, and the counts around them. */
function markedQuotes(article: AnnotatedArticle, gold: GoldArticle, at: Offset) {
  const isMarked = ({ type }: { type: Quote['type'] }) => type === 'direct' || type === 'mixed';
  const mine = new Map(
    article.quotes.filter(isMarked).map((q) => [`${at(q.start)}-${at(q.end)}`, q]),
  );
  const wanted = gold.quotes.filter(isMarked);
  const matched = wanted.flatMap((quote) => {
    const twin = mine.get(`${quote.start}-${quote.end}`);
    if (twin === undefined) return [];
    const name = twin.speaker?.name ?? null;
    return [name === quote.speaker || (name !== null && quote.speaker_also.includes(name))];
  });
  return { matched, found: mine.size, wanted: wanted.length };
}

/** Characters of the article, white space aside. */
function textF1(pages: readonly (ScoredPage & { at: Offset })[]): F1 {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { article, gold, at } of pages) {
    const characters = [...article.text];
    const inside = (spans: readonly Span[]) =>
      new Set(
        spans.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, i) => start + i).filter((i) =>
            /\S/.test(characters[i] ?? ' '),
          ),
        ),
      );
    const mine = inside(
      article.paragraphs
        .filter((p) => TEXT_ROLES.has(p.role))
        .map((p) => ({ start: at(p.start), end: at(p.end) })),
    );
    const theirs = inside(gold.paragraphs.filter((p) => TEXT_ROLES.has(p.role)));
    found += mine.size;
    wanted += theirs.size;
    right += [...mine].filter((i) => theirs.has(i)).length;
  }
  return f1Of(right, found, wanted);
}
