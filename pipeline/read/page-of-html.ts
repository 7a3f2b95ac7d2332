import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { idOf } from '../../schemas/id.ts';
import type { Outcome } from '../../schemas/outcome.ts';
import type { Page } from '../../schemas/page.ts';
import { decode } from './decode.ts';
import type { Decoded } from './decoded.ts';
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
  const decoded = decodeHtml(fetched.bytes, fetched.charset);
  if (decoded.status === 'undecodable') return unreadable(record, decoded.reason, decoded.message);
  const html = htmlPage(decoded.text, fetched.url);
  if (!/\S/.test(html.text))
    return unreadable(
      record,
      'empty',
      'it shows no text without its scripts; fetch it with a browser',
    );
  const warnings = [...decoded.warnings, ...html.warnings].filter(
    (warning) => warning !== 'replacement_characters',
  );
  if (html.text.includes('\ufffd')) warnings.push('replacement_characters');
  if (hasMojibake(html.text)) warnings.push('mojibake');
  if (html.more.paywalled) warnings.push('paywalled');
  return {
    status: 'written',
    document: {
      articleId: idOf('article', fetched.sourceId),
      sourceId: fetched.sourceId,
      sourceFile: record.sourceFile,
      sourceSha256: createHash('sha256').update(fetched.bytes).digest('hex'),
      mediaType: 'text/html',
      encoding: decoded.encoding,
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
 * The HTML as text: what is UTF-8 is taken as that (pages saved again often keep an old label), then HTTP's word counts,
 * then the page's own. As in browsers, a few broken bytes of UTF-8 become U+FFFD instead of costing the page.
 */
function decodeHtml(bytes: Uint8Array, charset: string | null): Decoded {
  const label = isUtf8(bytes) ? null : (charset ?? charsetOf(bytes));
  const decoded = decode(bytes, label);
  if (decoded.status === 'decoded' || decoded.reason !== 'invalid_encoding') return decoded;
  if (!looksLikeBrokenUtf8(bytes).likely) return decoded;
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  return { status: 'decoded', text, encoding: 'utf-8', warnings: [] };
}
