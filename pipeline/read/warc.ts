import { ByteReader } from './byte-reader.ts';
import { type Fields, headOf, mediaTypeOf, messageOf, statusOf } from './http-message.ts';
import { type Cut, MAX_DOCUMENT_BYTES, type Reader, type SourceFile } from './reader.ts';
import { pageOfWarc } from './warc-page.ts';

/** No head of a record, or of the response in it, is longer. */
const MAX_HEAD_BYTES = 256 * 1024;
const HTML = new Set(['text/html', 'application/xhtml+xml']);

/**
 * Web archives (WARC 1.0 and 1.1, ISO 28500): a page each response or resource that is HTML, and each conversion to
 * plain text (Common Crawl's WET). Redirects and other media are passed over; a page the server refused is a failure.
 */
export const warc: Reader = {
  name: 'warc',
  endings: ['.warc', '.wet'],
  records: cutArchive,
  page: pageOfWarc,
};

/** A record's head, and how long the block after it is. */
interface Head {
  bytes: Uint8Array;
  fields: Fields;
  length: number;
}

async function* cutArchive(file: SourceFile): AsyncGenerator<Cut> {
  const reader = new ByteReader(file.chunks);
  try {
    for (let number = 1; await reader.skipLineEnds(); number++) {
      const place = `record ${number}`;
      const head = await headFrom(reader);
      if (head === null) {
        const message = `there is no whole WARC head at ${place}; the archive is cut or broken, fetch it again`;
        yield { status: 'failed', place, reason: 'bad_archive', message };
        return;
      }
      const taken = await takeRecord(reader, head);
      const cut = cutOf(taken, file, place);
      if (cut !== null) yield cut;
      if (taken.kind === 'cut') return;
    }
  } finally {
    await reader.close();
  }
}

async function headFrom(reader: ByteReader): Promise<Head | null> {
  const bytes = await reader.until('\r\n\r\n', MAX_HEAD_BYTES);
  if (bytes === null) return null;
  const { start, fields } = headOf(Buffer.from(bytes).toString('utf8'));
  const length = Number(fields.get('content-length') ?? 'NaN');
  if (!/^WARC\/\d/.test(start) || !Number.isSafeInteger(length) || length < 0) return null;
  return { bytes, fields, length };
}

type Taken =
  | { kind: 'page'; bytes: Uint8Array }
  /** No page, and nothing to be told. */
  | { kind: 'other' }
  | { kind: 'refused'; reason: string; message: string }
  /** The archive ends inside the record. */
  | { kind: 'cut' };

/** Takes the record off the stream, in memory only where it is a page. */
async function takeRecord(reader: ByteReader, head: Head): Promise<Taken> {
  const first = await reader.take(Math.min(head.length, MAX_HEAD_BYTES));
  const rest = head.length - first.length;
  const verdict = judge(head.fields, first);
  if (verdict.kind !== 'page' || head.length > MAX_DOCUMENT_BYTES) {
    const whole = (await reader.skip(rest)) === rest;
    if (!whole) return { kind: 'cut' };
    if (verdict.kind !== 'page') return verdict;
    const message = `its page is longer than ${MAX_DOCUMENT_BYTES} bytes; it is left out`;
    return { kind: 'refused', reason: 'too_large', message };
  }
  const last = await reader.take(rest);
  if (last.length < rest) return { kind: 'cut' };
  return { kind: 'page', bytes: Buffer.concat([head.bytes, first, last]) };
}

/** What a record is, by its head and the start of its block. */
function judge(fields: Fields, block: Uint8Array): Taken {
  const page: Taken = { kind: 'page', bytes: block };
  const other: Taken = { kind: 'other' };
  const media = mediaTypeOf(fields);
  switch (fields.get('warc-type')?.toLowerCase()) {
    case 'conversion':
      return media === 'text/plain' ? page : other;
    case 'resource':
      return media !== null && HTML.has(media) ? page : other;
    case 'response':
      return media === 'application/http' ? judgeResponse(block) : other;
    default:
      return other;
  }
}

function judgeResponse(block: Uint8Array): Taken {
  const { start, fields } = messageOf(block);
  const status = statusOf(start) ?? 0;
  const media = mediaTypeOf(fields) ?? 'text/html';
  if (!HTML.has(media) || (status >= 300 && status < 400)) return { kind: 'other' };
  if (status >= 200 && status < 300) return { kind: 'page', bytes: block };
  const message = `the server answered "${start.slice(0, 100)}" instead of the page; fetch it again`;
  return { kind: 'refused', reason: 'http_status', message };
}

function cutOf(taken: Taken, { sourceFile, key }: SourceFile, place: string): Cut | null {
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
    case 'page':
      return {
        status: 'record',
        record: { reader: 'warc', sourceFile, key, place, bytes: taken.bytes },
      };
  }
}
