import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { articlesOf, type ExchangeArticle } from './articles.ts';
import type { ExchangeFormat, Target } from './exchange-format.ts';

type Row = Record<string, string | number | null>;

/** One document a row, as R's readtext reads it for quanteda: `readtext("wortlaut.csv", text_field = "text")`. */
export const quanteda: ExchangeFormat = {
  name: 'quanteda',
  summary: 'a CSV of one article a row for quanteda and readtext (R)',
  reader:
    'quanteda::corpus(readtext::readtext("quanteda.csv", text_field = "text", docid_field = "doc_id"))',
  columns: {
    'articles.article_id': 'doc_id',
    'paragraphs.text': 'text',
    'articles.headline': 'headline',
    'articles.outlet': 'outlet',
    'articles.date_published': 'date',
    'articles.url': 'url',
  },
  write: csvOf('quanteda.csv', ({ article_id, text, headline, outlet, date_published, url }) => ({
    doc_id: article_id,
    text,
    headline,
    outlet,
    date: date_published,
    url,
  })),
};

/** AmCAT takes a CSV whose columns `title`, `date` and `text` it knows. */
export const amcat: ExchangeFormat = {
  name: 'amcat',
  summary: 'a CSV to upload to AmCAT',
  reader: 'amcat4r::upload_documents("index", read.csv("amcat.csv"))',
  columns: {
    'articles.headline': 'title',
    'articles.date_published': 'date',
    'paragraphs.text': 'text',
    'articles.url': 'url',
    'articles.outlet': 'publisher',
    'articles.authors': 'author',
    'articles.article_id': 'external_id',
  },
  write: csvOf('amcat.csv', (article) => ({
    title: article.headline ?? article.source_id,
    date: article.date_published,
    text: article.text,
    url: article.url,
    publisher: article.outlet,
    author: article.authors.join('; '),
    external_id: article.article_id,
  })),
};

/** 4CAT's "custom" CSV: id, thread_id, timestamp, subject, body and author are its own names. */
export const fourcat: ExchangeFormat = {
  name: '4cat',
  summary: 'a CSV to upload to 4CAT as a custom data set',
  reader: '4CAT: Create dataset, Custom dataset upload, CSV format "Custom/other"',
  columns: {
    'articles.article_id': 'id, thread_id',
    'articles.date_published': 'timestamp',
    'articles.headline': 'subject',
    'paragraphs.text': 'body',
    'articles.authors': 'author',
    'articles.url': 'url',
    'articles.outlet': 'outlet',
  },
  write: csvOf('4cat.csv', (article) => ({
    id: article.article_id,
    thread_id: article.article_id,
    timestamp: article.date_published?.replace('T', ' ').slice(0, 19) ?? '',
    subject: article.headline,
    body: article.text,
    author: article.authors.join('; '),
    url: article.url,
    outlet: article.outlet,
  })),
};

function csvOf(file: string, rowOf: (article: ExchangeArticle) => Row): ExchangeFormat['write'] {
  return async (dataset, { folder }: Target) => {
    const rows = (await articlesOf(dataset)).map(rowOf);
    writeFileSync(
      join(folder, file),
      stringify(rows, { header: true, record_delimiter: 'windows' }),
    );
    return [file];
  };
}
