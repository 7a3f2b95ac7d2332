import { createHash } from 'node:crypto';
import type { Outcome } from '../schemas/outcome.ts';
import type { Page } from '../schemas/page.ts';
import { type DocumentTables, processedDocument } from './document-tables.ts';
import { pageOfHtml } from './read/page-of-html.ts';
import { read } from './read/read.ts';
import { MAX_DOCUMENT_BYTES, type SourceRecord, unreadable } from './read/reader.ts';
import { READERS, readerFor, withoutEndings } from './read/readers.ts';

export type { TableName, Tables } from '../schemas/tables/index.ts';
export type { DocumentTables } from './document-tables.ts';

/** What may be known of an article beside its text. */
export interface KnownOfText {
  /** The source's own key, on which `article_id` rests. Default: a hash of the text. */
  id?: string;
  url?: string;
  headline?: string;
  /** ISO 8601. */
  datePublished?: string;
}

/**
 * The rows of a text that is an article and nothing else (no menu, no teasers), whose paragraphs are its lines.
 * Offsets are code points into `text`. Never throws: a text that is no German article has a row in `failures`.
 *
 * @example
 * annotateText('„Die Lage ist ernst“, sagte die Ärztin Eva Blum.').quotes[0]?.speaker_name // 'Eva Blum'
 */
export function annotateText(text: string, known: KnownOfText = {}): DocumentTables {
  const id = known.id ?? keyOf(text);
  const { url, headline, datePublished: date_published } = known;
  const bytes = Buffer.from(JSON.stringify({ id, text, url, headline, date_published }));
  const record = { reader: 'jsonl', sourceFile: id, key: id, place: null, bytes };
  return tablesOfRecord(record, read);
}

/** What may be known of a page beside its bytes. */
export interface KnownOfPage {
  /** Default: `text/html`. */
  mediaType?: 'text/html' | 'text/plain';
  /** The source's own key, on which `article_id` rests. Default: a hash of the bytes. */
  id?: string;
  url?: string;
  /** Character set of the HTTP header, for HTML. */
  charset?: string;
  /** When it was fetched, ISO 8601. */
  dateCrawled?: string;
}

/**
 * The rows of a page as it was fetched, menus, teasers and all. Offsets are code points into `pages[0].text`, the text
 * the page shows. Never throws: a page that is no German article has a row in `failures`.
 */
export function processPage(bytes: Uint8Array, known: KnownOfPage = {}): DocumentTables {
  const { url = null, charset = null, dateCrawled = null } = known;
  const id = known.id ?? keyOf(bytes);
  const record = { reader: 'txt', sourceFile: id, key: id, place: null, bytes };
  if (known.mediaType !== 'text/plain')
    return tablesOfRecord(record, () =>
      pageOfHtml(record, { sourceId: id, bytes, url, charset, dateCrawled }),
    );
  return tablesOfRecord(record, () => {
    const outcome = read(record);
    if (outcome.status !== 'written') return outcome;
    const { document } = outcome;
    return {
      status: 'written',
      document: { ...document, url, declared: { ...document.declared, dateCrawled } },
    };
  });
}

/**
 * The rows of each document in a file of any format that `wortlaut run` reads (text, HTML, JSON Lines, WARC, packed or
 * not), one after the other as the file streams in. The format is told by the ending of `name`. Throws where there is no
 * such format; a document that cannot be read has a row in `failures`.
 */
export async function* processFile(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<DocumentTables> {
  const reader = readerFor(name);
  if (reader === undefined) {
    const endings = READERS.flatMap((each) => each.endings).join(', ');
    throw new Error(`${name}: no reader for such a file; its name must end in ${endings}`);
  }
  const key = withoutEndings(name);
  for await (const cut of reader.records({ sourceFile: name, key, chunks })) {
    if (cut.status === 'record') yield tablesOfRecord(cut.record, (record) => reader.page(record));
    else {
      const { place, reason } = cut;
      const message = place === null ? cut.message : `${place}: ${cut.message}`;
      const failure = { sourceFile: name, stage: 'read', reason, message };
      yield processedDocument(name, () => ({ status: 'failed', failure })).tables;
    }
  }
}

function tablesOfRecord(
  record: SourceRecord,
  page: (record: SourceRecord) => Outcome<Page>,
): DocumentTables {
  const isTooLarge = record.bytes.length > MAX_DOCUMENT_BYTES;
  return processedDocument(record.sourceFile, () =>
    isTooLarge
      ? unreadable(record, 'too_large', `it is longer than ${MAX_DOCUMENT_BYTES} bytes`)
      : page(record),
  ).tables;
}

function keyOf(content: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
}
