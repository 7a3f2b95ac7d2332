import type { ByteReader } from './byte-reader.ts';
import { type Fields, headEndIn, headOf } from './http-message.ts';
import { MAX_DOCUMENT_BYTES } from './reader.ts';

/** No head of a record, or of the response in it, is longer. */
export const MAX_HEAD_BYTES = 256 * 1024;
/** How much of a stream is searched for a record's start at a time. */
const WINDOW = 64 * 1024;
/** A record's start, version and first field, is shorter. */
const MAX_START = 64;
/** Behind a record stand two line ends, and then the next record or nothing. */
const FOLLOWED_WELL = /^[\r\n]*(?:WARC\/\d\.\d|$)/;
const TWO_LINE_ENDS = /^(?:\r\n\r\n|\n\n)/;

/** A record's head. */
export interface RecordStart {
  /** As it stands in the archive. */
  bytes: Uint8Array;
  fields: Fields;
  /** How many bytes its block has, as the head says. */
  length: number;
}

/** A record's block: whole, passed over since it is too long to hold, cut by the end of the archive, or of another length than its head says. */
export type Block =
  | { kind: 'whole'; bytes: Uint8Array }
  | { kind: 'too_large' }
  | { kind: 'cut' }
  | { kind: 'other_length' };

/** The head that comes next; null, and nothing used up, where there is none. */
export async function headFrom(reader: ByteReader): Promise<RecordStart | null> {
  const bytes = await reader.until(headEndIn, MAX_HEAD_BYTES);
  if (bytes === null) return null;
  const { start, fields } = headOf(Buffer.from(bytes).toString('utf8'));
  const length = Number(fields.get('content-length') ?? 'NaN');
  const isHead =
    /^WARC\/\d\.\d/.test(start) &&
    Number.isSafeInteger(length) &&
    length >= 0 &&
    !/\s/.test(uriOf(fields) ?? ''); // two lines that lost the end between them
  // A head that is cut runs into the next record's, whose fields are not its own.
  if (isHead && startIn(bufferOf(bytes), 1) === -1) return { bytes, fields, length };
  reader.unread(bytes);
  return null;
}

/**
 * The block behind a head. Where what follows it is no record, the length is wrong: a record that starts inside the
 * block comes next then, and nothing of it is lost.
 */
export async function blockFrom(reader: ByteReader, length: number): Promise<Block> {
  if (length > MAX_DOCUMENT_BYTES) return passOver(reader, length);
  const bytes = await reader.take(length);
  const next = (await reader.peek(MAX_START)).toString('latin1');
  if (bytes.length === length && FOLLOWED_WELL.test(next)) return { kind: 'whole', bytes };
  const inside = startIn(bufferOf(bytes), 0);
  if (inside !== -1) {
    reader.unread(bytes.subarray(inside));
    return { kind: 'other_length' };
  }
  if (bytes.length < length) return { kind: 'cut' };
  return TWO_LINE_ENDS.test(next) ? { kind: 'whole', bytes } : { kind: 'other_length' };
}

/** Passes over what is no record, up to the next one's start or the end. */
export async function toNextRecord(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.peek(WINDOW);
    const at = startIn(bytes, 0);
    if (at !== -1) {
      await reader.skip(at);
      return;
    }
    if (bytes.length < WINDOW) {
      await reader.skip(bytes.length);
      return;
    }
    await reader.skip(bytes.length - MAX_START);
  }
}

/** The address a record is of, without the brackets that wget puts around it; null where it has none. */
export function uriOf(fields: Fields): string | null {
  return fields.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
}

/** A block too long to hold: a record that starts in it ends it, for its length is the damage. */
async function passOver(reader: ByteReader, length: number): Promise<Block> {
  for (let left = length; left > 0; ) {
    const bytes = await reader.peek(Math.min(WINDOW, left));
    if (bytes.length === 0) return { kind: 'cut' };
    const at = startIn(bytes, 0);
    if (at !== -1) {
      await reader.skip(at);
      return { kind: 'other_length' };
    }
    const step = bytes.length <= MAX_START ? bytes.length : bytes.length - MAX_START;
    await reader.skip(step);
    left -= step;
  }
  return { kind: 'too_large' };
}

/** Where a record starts in these bytes, from `from` on: its version with a field of WARC in the next line. */
function startIn(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf('WARC/', at, 'latin1');
    if (at === -1) return -1;
    const start = bytes.toString('latin1', at, at + MAX_START);
    if (/^WARC\/\d\.\d\r?\n(?:WARC-|Content-)/i.test(start)) return at;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
