import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { MAX_DOCUMENT_BYTES } from './reader.ts';

/** Header fields by lower-case name, of two with one name the first. */
export type Fields = ReadonlyMap<string, string>;

/** A first line, header fields, and the bytes after the blank line: an HTTP response, or a WARC record. */
export interface Message {
  start: string;
  fields: Fields;
  body: Uint8Array;
}

/** The message the bytes hold; where no blank line comes, all is head. */
export function messageOf(bytes: Uint8Array): Message {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = headEndIn(buffer);
  const headEnd = end === -1 ? bytes.length : end;
  return { ...headOf(buffer.toString('utf8', 0, headEnd)), body: bytes.subarray(headEnd) };
}

/** Where the blank line ends that ends a head; -1 where there is none. Some tools end lines with a line feed alone. */
export function headEndIn(bytes: Buffer): number {
  const lineFeeds = bytes.indexOf('\n\n', 0, 'latin1');
  const before = lineFeeds === -1 ? bytes : bytes.subarray(0, lineFeeds + 1);
  const both = before.indexOf('\n\r\n', 0, 'latin1');
  if (both !== -1) return both + 3;
  return lineFeeds === -1 ? -1 : lineFeeds + 2;
}

/** First line and fields of a head; folded lines are joined. */
export function headOf(head: string): { start: string; fields: Fields } {
  const [start = '', ...lines] = head
    .trim()
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { start, fields };
}

/** `200` of `HTTP/1.1 200 OK`; null where the line is none of HTTP. */
export function statusOf(start: string): number | null {
  const status = /^HTTP\/\S+ +(\d{3})/.exec(start)?.[1];
  return status === undefined ? null : Number(status);
}

/** `text/html` of `Text/HTML; charset=utf-8`; null where nothing is said. */
export function mediaTypeOf(fields: Fields): string | null {
  return /^[^;\s]+/.exec(fields.get('content-type')?.toLowerCase() ?? '')?.[0] ?? null;
}

export function charsetIn(fields: Fields): string | null {
  return /charset\s*=\s*["']?([\w:.-]+)/i.exec(fields.get('content-type') ?? '')?.[1] ?? null;
}

/**
 * A response's body as it was before it was sent: chunks joined, compression undone, up to `MAX_DOCUMENT_BYTES`. Many
 * archives store it so already and keep the header: a body that is not what the header says is taken as it is. Null
 * where it cannot be undone.
 */
export function contentOf({ fields, body }: Message): Uint8Array | null {
  const chunked = /\bchunked\b/i.test(fields.get('transfer-encoding') ?? '');
  let content = chunked ? (joinedChunks(body) ?? body) : body;
  const codings = (fields.get('content-encoding') ?? '').toLowerCase().split(/[\s,]+/);
  for (const coding of codings.filter((name) => name !== '' && name !== 'identity').reverse()) {
    const undone = uncompressed(content, coding);
    if (undone === null && !startsLikeText(content)) return null;
    content = undone ?? content;
  }
  return content;
}

function uncompressed(bytes: Uint8Array, coding: string): Uint8Array | null {
  const options = { maxOutputLength: MAX_DOCUMENT_BYTES };
  try {
    switch (coding) {
      case 'gzip':
      case 'x-gzip':
        return gunzipSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, options);
      case 'deflate':
        return (bytes[0] ?? 0) % 16 === 8
          ? inflateSync(bytes, options)
          : inflateRawSync(bytes, options);
      default:
        return null;
    }
  } catch {
    return null;
  }
}

function startsLikeText(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*</.test(Buffer.from(bytes.subarray(0, 200)).toString('utf8'));
}

/** The chunks of a body joined; null where it is not made of chunks. */
function joinedChunks(body: Uint8Array): Uint8Array | null {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.length);
  const parts: Uint8Array[] = [];
  let at = 0;
  while (at < body.length) {
    const lineEnd = buffer.indexOf('\r\n', at);
    if (lineEnd === -1 || lineEnd - at > 100) return null;
    const size = /^\s*([0-9a-f]{1,8})\s*(?:;|$)/i.exec(buffer.toString('latin1', at, lineEnd))?.[1];
    if (size === undefined) return null;
    const length = Number.parseInt(size, 16);
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    at = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
