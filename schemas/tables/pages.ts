import { z } from 'zod';
import { Id } from '../id.ts';
import { Page } from '../page.ts';
import { column, Text, tableOf } from './table.ts';

const PageStatus = z.enum(['article', 'rejected', 'failed']);
export type PageStatus = z.infer<typeof PageStatus>;

export const PageRow = z.strictObject({
  article_id: column(Id, 'The page, and the article that was found on it.', 'art_k3v5x2q7a4c6m2ya'),
  source_id: column(
    Text,
    "The source's own key: the JSON line's id, else the file's name without its endings.",
    '000_fb29e40f6109589e',
  ),
  source_file: column(
    Text,
    'Path of the file inside the input folder, with forward slashes.',
    '000_fb29e40f6109589e.txt',
  ),
  source_sha256: column(
    Page.shape.sourceSha256,
    'SHA-256 of the bytes the page was read from, in hexadecimal.',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  ),
  media_type: column(Text, 'Media type of the source.', 'text/plain'),
  encoding: column(Text, 'Character encoding the source was decoded from.', 'utf-8'),
  url: column(
    z.string().nullable(),
    'Address of the page; null where the source does not say.',
    'https://www.srf.ch/news/international/gespraeche-in-genf',
  ),
  text: column(
    Text,
    'The decoded text, exactly as it came. Every start and end of the other tables counts its Unicode code points.',
    'Gespräche am Freitag\nLawrow trifft Blinken in Genf\n',
  ),
  status: column(
    PageStatus,
    'article: it is in articles. rejected: read, and by a stated rule no article. failed: read, and then not processed.',
    'article',
  ),
  reason: column(
    z.string().nullable(),
    'Why it is no article, as in failures; null for an article.',
    'not_german',
  ),
});
export type PageRow = z.infer<typeof PageRow>;

export const pages = tableOf({
  name: 'pages',
  description:
    'Every page whose text is known, one a row, articles or not: what all offsets point into.',
  row: PageRow,
  primaryKey: ['article_id'],
  foreignKeys: [],
  slices: [],
});
