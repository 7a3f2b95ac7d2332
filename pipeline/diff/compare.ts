import { z } from 'zod';
import { type Dataset, openDataset } from '../dataset/open-dataset.ts';

/** An article by its source: what is told of it in a list of changes. */
export interface ChangedArticle {
  sourceId: string;
  headline: string | null;
}

/** What is different between two runs. */
export interface Difference {
  articles: { added: ChangedArticle[]; changed: ChangedArticle[]; gone: ChangedArticle[] };
  /** Quotes of articles that both have. */
  quotes: { added: number; gone: number };
  /** First utterances of articles that only the new run has. */
  newUtterances: { speaker: string | null; text: string; sourceId: string }[];
  /** Same source or same text in the same place, and another ID: must be none. */
  changedIds: string[];
  /** Rows by table, and quotes by rule in articles that both have. */
  tables: Count[];
  rules: Count[];
}

export interface Count {
  name: string;
  before: number;
  after: number;
}

const Article = z.strictObject({
  article_id: z.string(),
  source_id: z.string(),
  headline: z.string().nullable(),
  content: z.string(),
});
type Article = z.infer<typeof Article>;

const QuoteKey = z.strictObject({
  quote_id: z.string(),
  article_id: z.string(),
  start: z.number(),
  end: z.number(),
  type: z.string(),
  rule: z.string(),
  text: z.string(),
  speaker_name: z.string().nullable(),
});
type QuoteKey = z.infer<typeof QuoteKey>;

/** Compares the datasets of two runs. Throws a `UsageError` where a folder holds none. */
export async function differenceOf(oldFolder: string, newFolder: string): Promise<Difference> {
  const [before, after] = await Promise.all([snapshotOf(oldFolder), snapshotOf(newFolder)]);
  const oldArticles = new Map(before.articles.map((article) => [article.source_id, article]));
  const newArticles = new Map(after.articles.map((article) => [article.source_id, article]));
  const both = after.articles.filter(({ source_id }) => oldArticles.has(source_id));
  const isSame = (article: Article): boolean =>
    oldArticles.get(article.source_id)?.content === article.content;
  const same = new Set(both.filter(isSame).map(({ article_id }) => article_id));
  const shared = new Set(both.map(({ article_id }) => article_id));
  const added = after.articles.filter(({ source_id }) => !oldArticles.has(source_id));
  const oldQuotes = new Set(before.quotes.map(({ quote_id }) => quote_id));
  const newQuotes = new Set(after.quotes.map(({ quote_id }) => quote_id));
  const inShared = (quote: QuoteKey): boolean => shared.has(quote.article_id);
  return {
    articles: {
      added: added.map(told),
      changed: both.filter((article) => !isSame(article)).map(told),
      gone: before.articles.filter(({ source_id }) => !newArticles.has(source_id)).map(told),
    },
    quotes: {
      added: after.quotes.filter((quote) => inShared(quote) && !oldQuotes.has(quote.quote_id))
        .length,
      gone: before.quotes.filter((quote) => inShared(quote) && !newQuotes.has(quote.quote_id))
        .length,
    },
    newUtterances: utterancesIn(added, after.quotes),
    changedIds: [
      ...both
        .filter(
          ({ source_id, article_id }) => oldArticles.get(source_id)?.article_id !== article_id,
        )
        .map(({ article_id }) => article_id),
      ...changedQuoteIds(before.quotes, after.quotes, same),
    ],
    tables: countsOf(before.tables, after.tables),
    rules: countsOf(
      byRule(before.quotes.filter(inShared)),
      byRule(after.quotes.filter(inShared)),
    ).filter((count) => count.before !== count.after),
  };
}

interface Snapshot {
  articles: Article[];
  quotes: QuoteKey[];
  tables: ReadonlyMap<string, number>;
}

const COUNTED = ['articles', 'paragraphs', 'quotes', 'mentions', 'entities', 'dropped', 'failures'];

async function snapshotOf(folder: string): Promise<Snapshot> {
  const dataset = await openDataset(folder);
  try {
    const articles = await dataset.rows(
      Article,
      `SELECT article_id, source_id, headline,
        coalesce((SELECT md5(string_agg(paragraph_id || text, '' ORDER BY seq)) FROM paragraphs
          WHERE paragraphs.article_id = articles.article_id), '') AS content
      FROM articles ORDER BY source_id`,
    );
    const quotes = await dataset.rows(
      QuoteKey,
      `SELECT quote_id, article_id, start, "end", CAST(type AS VARCHAR) AS type, CAST(rule AS VARCHAR) AS rule, text, speaker_name
      FROM quotes ORDER BY article_id, seq`,
    );
    return { articles, quotes, tables: await rowsByTable(dataset) };
  } finally {
    dataset.close();
  }
}

async function rowsByTable(dataset: Dataset): Promise<Map<string, number>> {
  const Count = z.strictObject({ n: z.coerce.number() });
  const counts = new Map<string, number>();
  for (const name of COUNTED) {
    const [count] = await dataset.rows(Count, `SELECT count(*) AS n FROM ${name}`);
    counts.set(name, count?.n ?? 0);
  }
  return counts;
}

/** In articles whose text has not changed, the same words in the same place have the same ID. */
function changedQuoteIds(
  before: readonly QuoteKey[],
  after: readonly QuoteKey[],
  same: ReadonlySet<string>,
): string[] {
  const placeOf = ({ article_id, start, end, type }: QuoteKey): string =>
    `${article_id} ${start} ${end} ${type}`;
  const old = new Map(before.map((quote) => [placeOf(quote), quote.quote_id]));
  return after
    .filter((quote) => same.has(quote.article_id))
    .filter((quote) => (old.get(placeOf(quote)) ?? quote.quote_id) !== quote.quote_id)
    .map(({ quote_id }) => quote_id);
}

function utterancesIn(
  added: readonly Article[],
  quotes: readonly QuoteKey[],
): Difference['newUtterances'] {
  const sources = new Map(added.map(({ article_id, source_id }) => [article_id, source_id]));
  return quotes.flatMap(({ article_id, type, text, speaker_name }) => {
    const sourceId = sources.get(article_id);
    return sourceId === undefined || type === 'term'
      ? []
      : [{ speaker: speaker_name, text, sourceId }];
  });
}

function byRule(quotes: readonly QuoteKey[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of quotes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function countsOf(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Count[] {
  return [...new Set([...before.keys(), ...after.keys()])].map((name) => ({
    name,
    before: before.get(name) ?? 0,
    after: after.get(name) ?? 0,
  }));
}

function told({ source_id, headline }: Article): ChangedArticle {
  return { sourceId: source_id, headline };
}
