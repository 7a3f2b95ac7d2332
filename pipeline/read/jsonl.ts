import { isUtf8 } from 'node:buffer';
import type { Outcome } from '../../schemas/outcome.ts';
import { NOTHING_DECLARED, type Page } from '../../schemas/page.ts';
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
 * the place of `"text"` a page to be cleaned.
 */
export const jsonl: Reader = {
  name: 'jsonl',
  endings: ['.jsonl', '.ndjson'],
  async *records(file) {
    let any = false;
    for await (const line of byteLines(file.chunks, MAX_DOCUMENT_BYTES)) {
      const place = `line ${line.number}`;
      if (line.bytes === null) {
        yield failed(
          place,
          'too_large',
          `it is longer than ${MAX_DOCUMENT_BYTES} bytes; split the text`,
        );
        any = true;
        continue;
      }
      if (line.number === 1 && utf16Order(line.bytes) !== null) {
        yield failed(
          null,
          'invalid_encoding',
          'byte 0: it is UTF-16; JSON Lines are UTF-8: convert it with iconv',
        );
        return;
      }
      const bytes = withoutEnds(line.bytes, line.number === 1);
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

/** The line's own headline and date come before those a page in HTML declares. */
function pageOfLine(record: SourceRecord, article: JsonArticle): Outcome<Page> {
  const { id, url, headline } = article;
  const date = article.date_published;
  const said = {
    ...(headline === null ? {} : { headline }),
    ...(date === null ? {} : { datePublished: date, dateEvidence: 'json:date_published' }),
  };
  if (article.text === null) {
    const bytes = Buffer.from(article.html);
    const fetched = { sourceId: id, bytes, url, charset: null, dateCrawled: null };
    const outcome = pageOfHtml(record, fetched);
    if (outcome.status !== 'written') return outcome;
    const { document } = outcome;
    return { ...outcome, document: { ...document, declared: { ...document.declared, ...said } } };
  }
  return {
    status: 'written',
    document: {
      ...pageOfText(record, id, article.text),
      url,
      mediaType: 'application/jsonl',
      encoding: 'utf-8',
      articleByContract: true,
      declared: { ...NOTHING_DECLARED, ...said },
    },
  };
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
