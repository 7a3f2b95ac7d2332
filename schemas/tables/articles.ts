import { z } from 'zod';
import { Article, DatePrecision, Locale } from '../article.ts';
import { Id } from '../id.ts';
import { column, Int32, Text, tableOf } from './table.ts';

export const ArticleRow = z.strictObject({
  article_id: column(Id, "Hash of the source's own key.", 'art_k3v5x2q7a4c6m2ya'),
  source_id: column(
    Text,
    "The source's own key: the JSON line's id, else the file's name without its endings.",
    '000_fb29e40f6109589e',
  ),
  url: column(
    z.string().nullable(),
    'Address of the page; null where the source does not say.',
    'https://www.srf.ch/news/international/gespraeche-in-genf',
  ),
  outlet: column(z.string().nullable(), 'Publisher; null where nothing tells.', 'SRF'),
  headline: column(
    z.string().nullable(),
    'Headline without its kicker.',
    'Lawrow trifft Blinken in Genf',
  ),
  kicker: column(z.string().nullable(), 'Short line above the headline.', 'Gespräche am Freitag'),
  lead: column(
    z.string().nullable(),
    'Opening paragraph that sums the article up.',
    'Die Aussenminister Russlands und der USA treffen sich am Freitag in Genf.',
  ),
  authors: column(z.array(z.string()), 'Persons who wrote the article.', ['Maria Muster']),
  agencies: column(z.array(z.string()), 'News agencies the article credits.', ['dpa', 'Reuters']),
  dateline: column(z.string().nullable(), 'Place a report is filed from.', 'Genf'),
  date_published: column(
    Article.shape.datePublished,
    'Time of publication, ISO 8601, as exact as the page gives it; null where the page does not say. Never the crawl date.',
    '2022-01-18',
  ),
  date_precision: column(
    DatePrecision.nullable(),
    'How exact date_published is; null where that is.',
    'day',
  ),
  date_evidence: column(
    z.string().nullable(),
    'The words of the page (or the key of its metadata) that date it.',
    'SRF 4 News, 18.01.2022, 06:00 Uhr',
  ),
  date_crawled: column(
    z.string().nullable(),
    'Time the page was fetched, ISO 8601; null where nothing tells.',
    '2024-04-29',
  ),
  language: column(z.string().nullable(), 'Language of the text, ISO 639-1.', 'de'),
  locale: column(
    Locale.nullable(),
    'Regional standard of German the text is written in; null where nothing tells.',
    'de-CH',
  ),
  n_paragraphs: column(Int32, 'Rows of the article in paragraphs.', 18),
  n_quotes: column(Int32, 'Rows of the article in quotes, of every type.', 12),
  n_chars_page: column(Int32, 'Code points of the whole page.', 4210),
  n_chars_article: column(
    Int32,
    'Code points of its paragraphs with role lead, intertitle, body or list_item.',
    3105,
  ),
  warnings: column(z.array(z.string()), 'What a reader of this row should know of its making.', [
    'encoding guessed',
  ]),
  duplicate_of: column(
    Id.nullable(),
    'The article that this one repeats; null for an original.',
    'art_d7q2m5k3x4v6a2cy',
  ),
  update_of: column(
    Id.nullable(),
    'The earlier version by the same outlet of which it keeps a good part; null where there is none.',
    'art_m4x6q2a7k5v3c2ya',
  ),
  date_modified: column(
    z.string().nullable(),
    'Time of the latest change that the page declares, ISO 8601; null where it declares none.',
    '2022-01-18T09:30+01:00',
  ),
  topics: column(
    z.array(z.string()),
    'Topics, tags or keywords that the page declares, as it writes them.',
    ['Genf', 'Aussenpolitik'],
  ),
  is_free: column(
    z.boolean().nullable(),
    'Whether the page declares that all of the article can be read without paying; null where it does not say.',
    true,
  ),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const articles = tableOf({
  name: 'articles',
  description: 'The articles, one a page.',
  row: ArticleRow,
  primaryKey: ['article_id'],
  foreignKeys: [
    { column: 'article_id', table: 'pages', references: 'article_id' },
    { column: 'duplicate_of', table: 'articles', references: 'article_id' },
    { column: 'update_of', table: 'articles', references: 'article_id' },
  ],
  slices: [],
});
