import { isUtf8 } from 'node:buffer';
import type { Outcome } from '../../schemas/outcome.ts';
import { type Declared, NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
import { isoDate } from '../text/dates.ts';
import { byteLines } from './byte-lines.ts';
import { type JsonArticle, parseArticle } from './json-article.ts';
import { pageOfHtml } from './page-of-html.ts';
import { pageOfText } from './page-of-text.ts';
import {
  type Cut,
  MAX_DOCUMENT_BYTES,
  type Reader,
  type SourceRecord,
  unreadable,
} from './reader.ts';
import { looksLikeBrokenUtf8 } from './utf8.ts';
import { utf16Order } from './utf16.ts';

/**
 * JSON Lines in UTF-8: an article a line, `{"id", "text", "url"?, "headline"?, "date_published"?}`, or with `"html"` in
 * the place of `"text"` a page to be cleaned. The key names of other tools are understood (json-keys.tsv); a key that is
 * not read is told in the page's warnings.
 */
export const jsonl: Reader = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  async *records(file) {
    const { linesBefore = 0 } = file;
    // Of a part nobody can tell whether the file is empty.
    let any = file.linesBefore !== undefined;
    for await (const line of byteLines(file.chunks, MAX_DOCUMENT_BYTES)) {
      const number = linesBefore + line.number;
      const place = `line ${number}`;
      if (line.bytes === null) {
        yield failed(
          place,
          'too_large',
          `it is longer than ${MAX_DOCUMENT_BYTES} bytes; split the text`,
        );
        any = true;
        continue;
      }
      if (number === 1 && utf16Order(line.bytes) !== null) {
        yield failed(
          null,
          'invalid_encoding',
          'byte 0: it is UTF-16; JSON Lines are UTF-8: convert it with iconv',
        );
        return;
      }
      const bytes = withoutEnds(line.bytes, number === 1);
      if (bytes.length === 0) continue;
      any = true;
      const { sourceFile, key } = file;
      yield { status: 'record', record: { reader: 'jsonl', sourceFile, key, place, bytes } };
    }
    if (!any) yield failed(null, 'empty', 'it has no line; fetch it again or remove it');
  },
  page(record) {
    if (!isUtf8(record.bytes)) {
      const { offset } = looksLikeBrokenUtf8(record.bytes);
      return unreadable(
        record,
        'invalid_encoding',
        `byte ${offset} of the line is no UTF-8; convert it with iconv`,
      );
    }
    const parsed = parseArticle(Buffer.from(record.bytes).toString('utf8'));
    if (parsed.status === 'unfit') return unreadable(record, parsed.reason, parsed.message);
    return pageOfLine(record, parsed.article);
  },
};

/** What the line says comes before what a page in HTML declares. */
function pageOfLine(record: SourceRecord, article: JsonArticle): Outcome<Page> {
  const { id, url, content } = article;
  const { said, warnings } = saidBy(article);
  if (content.kind === 'html') {
    const bytes = Buffer.from(content.html);
    const fetched = { sourceId: id, bytes, url, charset: null, dateCrawled: article.dateCrawled };
    const outcome = pageOfHtml(record, fetched);
    if (outcome.status !== 'written') return outcome;
    const { document } = outcome;
    const declared = { ...document.declared, ...said };
    return {
      ...outcome,
      document: { ...document, declared, warnings: [...document.warnings, ...warnings] },
    };
  }
  const page = pageOfText(record, id, content.text);
  return {
    status: 'written',
    document: {
      ...page,
      url,
      mediaType: 'application/jsonl',
      encoding: 'utf-8',
      articleByContract: true,
      declared: { ...NOTHING_DECLARED, ...said },
      warnings: [...page.warnings, ...warnings],
    },
  };
}

/** What a line declares, its dates in ISO 8601, and what a user should know: dates that are none, keys that are not read. */
function saidBy(article: JsonArticle): { said: Partial<Declared>; warnings: string[] } {
  const { headline, lead, outlet, language, authors, topics } = article;
  const published = article.datePublished === null ? null : isoDate(article.datePublished);
  const modified = article.dateModified === null ? null : isoDate(article.dateModified);
  const said: Partial<Declared> = {
    ...(headline === null ? {} : { headline }),
    ...(lead === null ? {} : { lead }),
    ...(outlet === null ? {} : { outlet }),
    ...(language === null ? {} : { language: language.slice(0, 2).toLowerCase() }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(topics.length === 0 ? {} : { topics }),
    ...(modified === null ? {} : { dateModified: modified }),
    ...(article.dateCrawled === null ? {} : { dateCrawled: isoDate(article.dateCrawled) }),
    ...(published === null
      ? {}
      : { datePublished: published, dateEvidence: 'json:date_published' }),
  };
  const warnings = article.ignored.map((key) => `ignored_key ${key}`);
  if (article.datePublished !== null && published === null) warnings.push('bad_date_published');
  return { said, warnings };
}

function failed(place: string | null, reason: string, message: string): Cut {
  return { status: 'failed', place, reason, message };
}

/** The line without a byte order mark before it and white space (a CR) after it. */
function withoutEnds(bytes: Uint8Array, first: boolean): Uint8Array {
  const start = first && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let end = bytes.length;
  while (end > start && isSpace(bytes[end - 1])) end--;
  return bytes.subarray(start, end);
}

/** JSON's white space. */
function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0d || byte === 0x09;
}
