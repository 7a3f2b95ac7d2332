import { ByteReader } from './byte-reader.ts';
import { type Fields, headEndIn, mediaTypeOf, messageOf, statusOf } from './http-message.ts';
import { type Cut, MAX_DOCUMENT_BYTES, type Reader, type SourceFile } from './reader.ts';
import type { RecordFilter, RecordHead } from './record-filter.ts';
import { pageOfWarc } from './warc-page.ts';
import {
  blockFrom,
  headFrom,
  MAX_HEAD_BYTES,
  type RecordStart,
  toNextRecord,
  uriOf,
} from './warc-record.ts';

const HTML = new Set(['text/html', 'application/xhtml+xml']);
/** Types of records that can hold a page. */
const PAGES = new Set(['response', 'resource', 'conversion']);
const OTHER: Taken = { kind: 'other' };

/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500): a page each response or resource that is HTML, and each conversion to
 * plain text (Common Crawl's WET). Redirects and other media are passed over; a page the server refused is a failure.
 * A damaged record costs itself alone: the next one is found by its first two lines.
 */
export const warc: Reader = {
  name: 'warc',
  endings: ['.warc', '.wet'],
  records: cutArchive,
  isUnwanted,
  page: pageOfWarc,
};

async function* cutArchive(file: SourceFile): AsyncGenerator<Cut> {
  const reader = new ByteReader(file.chunks);
  try {
    for (let number = 1; await reader.skipLineEnds(); number++) {
      const place = `record ${number}`;
      const { offset } = reader;
      const head = await headFrom(reader);
      if (head === null) {
        yield { status: 'failed', place, reason: 'bad_archive', message: noHeadAt(offset) };
        await reader.skip(1);
        await toNextRecord(reader);
        continue;
      }
      const taken = await takeRecord(reader, head, file.wanted);
      const cut = cutOf(taken, file, place, offset);
      if (cut !== null) yield cut;
      if (taken.kind === 'other_length') await toNextRecord(reader);
    }
  } finally {
    await reader.close();
  }
}

/** By its two heads; a record whose heads are not whole in `start` is looked at as a whole. */
function isUnwanted(start: Buffer, wanted: RecordFilter): boolean {
  const end = headEndIn(start);
  if (end === -1 || !start.toString('latin1', 0, 5).startsWith('WARC/')) return false;
  const { fields, body } = messageOf(start);
  if (fields.get('warc-type')?.toLowerCase() === 'response' && headEndIn(Buffer.from(body)) === -1)
    return false;
  return judge(fields, body, wanted)?.kind === 'other';
}

function noHeadAt(offset: number): string {
  return `no whole WARC head stands at byte ${offset}; what lies before the next record is left out, fetch it again`;
}

type Taken =
  | { kind: 'page'; bytes: Uint8Array }
  /** No page, or none that is wanted, and nothing to be told. */
  | { kind: 'other' }
  | { kind: 'refused'; reason: string; message: string }
  | { kind: 'cut' }
  | { kind: 'other_length' };

/** Takes the record off the stream. */
async function takeRecord(
  reader: ByteReader,
  head: RecordStart,
  wanted: RecordFilter = () => true,
): Promise<Taken> {
  const block = await blockFrom(reader, head.length);
  switch (block.kind) {
    case 'whole': {
      const verdict = judge(head.fields, block.bytes.subarray(0, MAX_HEAD_BYTES), wanted);
      return verdict === null
        ? { kind: 'page', bytes: Buffer.concat([head.bytes, block.bytes]) }
        : verdict;
    }
    case 'too_large': {
      if (!PAGES.has(head.fields.get('warc-type')?.toLowerCase() ?? '')) return { kind: 'other' };
      const message = `its page is longer than ${MAX_DOCUMENT_BYTES} bytes; it is left out`;
      return { kind: 'refused', reason: 'too_large', message };
    }
    case 'cut':
    case 'other_length':
      return block;
  }
}

/** Null where the record is a page that is wanted, by its head and the start of its block; else what becomes of it. */
function judge(fields: Fields, block: Uint8Array, wanted: RecordFilter): Taken | null {
  const media = mediaTypeOf(fields);
  switch (fields.get('warc-type')?.toLowerCase()) {
    case 'conversion':
      return media === 'text/plain' && wanted(recordHead(fields, media)) ? null : OTHER;
    case 'resource':
      return media !== null && HTML.has(media) && wanted(recordHead(fields, media)) ? null : OTHER;
    case 'response':
      return media === 'application/http' ? judgeResponse(fields, block, wanted) : OTHER;
    default:
      return OTHER;
  }
}

function judgeResponse(warc: Fields, block: Uint8Array, wanted: RecordFilter): Taken | null {
  const { start, fields } = messageOf(block);
  const status = statusOf(start) ?? 0;
  const media = mediaTypeOf(fields) ?? 'text/html';
  if (!HTML.has(media) || (status >= 300 && status < 400)) return OTHER;
  if (!wanted(recordHead(warc, media))) return OTHER;
  if (status >= 200 && status < 300) return null;
  const message = `the server answered "${start.slice(0, 100)}" instead of the page; fetch it again`;
  return { kind: 'refused', reason: 'http_status', message };
}

function recordHead(fields: Fields, mediaType: string): RecordHead {
  const uri = uriOf(fields) ?? '';
  return {
    host: URL.canParse(uri) ? new URL(uri).hostname : null,
    date: fields.get('warc-date') ?? null,
    mediaType,
    languages: fields.get('warc-identified-content-language')?.split(/[\s,]+/) ?? null,
  };
}

function cutOf(
  taken: Taken,
  { sourceFile, key }: SourceFile,
  place: string,
  offset: number,
): Cut | null {
  switch (taken.kind) {
    case 'other':
      return null;
    case 'refused':
      return { status: 'failed', place, reason: taken.reason, message: taken.message };
    case 'cut':
      return {
        status: 'failed',
        place,
        reason: 'truncated',
        message: 'the archive ends inside this record; fetch the rest of it again',
      };
    case 'other_length':
      return {
        status: 'failed',
        place,
        reason: 'bad_archive',
        message: `the record at byte ${offset} has not the length its head says; it is left out, fetch it again`,
      };
    case 'page':
      return {
        status: 'record',
        record: { reader: 'warc', sourceFile, key, place, bytes: taken.bytes },
      };
  }
}
