import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { idOf } from '../../schemas/id.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Page } from '../../schemas/page.ts';
import { charactersOf } from './characters.ts';
import { recognize } from './decode.ts';
import type { Recognized } from './decoded.ts';
import { charsetOf } from './html/charset.ts';
import { htmlPage } from './html/html-page.ts';
import { hasMojibake } from './mojibake.ts';
import { type SourceRecord, unreadable } from './reader.ts';
import { looksLikeBrokenUtf8 } from './utf8.ts';

/** A page's HTML as it was fetched, and what is known of it from outside. */
export interface Fetched {
  sourceId: string;
  bytes: Uint8Array;
  url: string | null;
  /** Character set of the HTTP header. */
  charset: string | null;
  /** When it was fetched, ISO 8601. */
  dateCrawled: string | null;
}

/** The page that a record's HTML shows; failed where the bytes are no text or nothing is to be seen. */
export function pageOfHtml(record: SourceRecord, fetched: Fetched): Outcome<Page> {
  const recognized = recognizeHtml(fetched.bytes, fetched.charset);
  if (recognized.status === 'undecodable')
    return unreadable(record, recognized.reason, recognized.message);
  const html = htmlPage(recognized.characters, fetched.url);
  if (!/\S/.test(html.text))
    return unreadable(
      record,
      'empty',
      'it shows no text without its scripts; fetch it with a browser',
    );
  const warnings = [...recognized.warnings, ...html.warnings];
  if (html.text.includes('\ufffd')) warnings.push('replacement_characters');
  if (hasMojibake(html.text)) warnings.push('mojibake');
  if (html.paywalled) warnings.push('paywalled');
  return {
    status: 'written',
    document: {
      articleId: idOf('article', fetched.sourceId),
      sourceId: fetched.sourceId,
      sourceFile: record.sourceFile,
      sourceSha256: createHash('sha256').update(fetched.bytes).digest('hex'),
      mediaType: 'text/html',
      encoding: recognized.encoding,
      url: html.url,
      text: html.text,
      blocks: html.blocks,
      articleByContract: false,
      declared: { ...html.declared, dateCrawled: fetched.dateCrawled },
      warnings,
    },
  };
}

/**
 * The HTML as characters: what is UTF-8 is taken as that (pages saved again often keep an old label), then HTTP's word counts,
 * then the page's own. As in browsers, a few broken bytes of UTF-8 become U+FFFD instead of costing the page.
 */
function recognizeHtml(bytes: Uint8Array, charset: string | null): Recognized {
  const label = isUtf8(bytes) ? null : (charset ?? charsetOf(bytes));
  const recognized = recognize(bytes, label);
  if (recognized.status === 'recognized' || recognized.reason !== 'invalid_encoding')
    return recognized;
  if (!looksLikeBrokenUtf8(bytes).likely) return recognized;
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return {
    status: 'recognized',
    characters: charactersOf(text),
    encoding: 'utf-8',
    warnings: [],
  };
}
