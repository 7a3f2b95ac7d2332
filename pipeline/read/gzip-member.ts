import { constants, crc32, inflateRawSync } from 'node:zlib';

/** A member of a gzip file: what it unpacks to, or what is wrong with it. `length` packed bytes belong to it. */
export type Member =
  | { kind: 'whole'; bytes: Uint8Array; length: number }
  /** `bytes` end before the trailer: there may be more of the member behind them. */
  | { kind: 'unfinished' }
  | { kind: 'damaged'; message: string }
  /** It unpacks to more than the limit. */
  | { kind: 'too_large' };

const FLAG = { headerCrc: 2, extra: 4, name: 8, comment: 16 };
const TRAILER_LENGTH = 8;
/** Deflate packs no better. */
const MAX_RATIO = 1032;

/** Where a member may start in these bytes, from `from` on; -1 where none does. The magic number also comes by chance. */
export function memberStartIn(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf('\x1f\x8b\x08', at, 'latin1');
    if (at === -1 || ((bytes[at + 3] ?? 0) & 0xe0) === 0) return at;
  }
}

/** The member that fills `bytes` from their start (RFC 1952), unpacked to at most `limit` bytes. */
export function memberIn(bytes: Buffer, limit: number): Member {
  const header = headerLength(bytes);
  if (header === null) return { kind: 'unfinished' };
  let unpacked: InflatedRaw;
  try {
    unpacked = inflated(bytes.subarray(header), limit);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'Z_BUF_ERROR') return { kind: 'unfinished' };
    if (error.code === 'ERR_BUFFER_TOO_LARGE') return { kind: 'too_large' };
    return { kind: 'damaged', message: error.message };
  }
  const trailer = header + unpacked.engine.bytesWritten;
  if (bytes.length < trailer + TRAILER_LENGTH) return { kind: 'unfinished' };
  const isRight =
    bytes.readUInt32LE(trailer) === crc32(unpacked.buffer) &&
    bytes.readUInt32LE(trailer + 4) === unpacked.buffer.length >>> 0;
  return isRight
    ? { kind: 'whole', bytes: unpacked.buffer, length: trailer + TRAILER_LENGTH }
    : { kind: 'damaged', message: 'incorrect data check' };
}

/** What the start of a member unpacks to, as far as these bytes go; null where no member starts with them. */
export function startOfMember(bytes: Buffer): Buffer | null {
  const header = headerLength(bytes);
  if (header === null || memberStartIn(bytes.subarray(0, 4), 0) !== 0) return null;
  try {
    return inflateRawSync(bytes.subarray(header), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: bytes.length * MAX_RATIO,
    });
  } catch {
    return null;
  }
}

interface InflatedRaw {
  buffer: Buffer;
  engine: { bytesWritten: number };
}

/** With `info`, Node also gives the engine, which knows how much it has read. */
function inflated(bytes: Buffer, limit: number): InflatedRaw {
  return inflateRawSync(bytes, { info: true, maxOutputLength: limit }) as unknown as InflatedRaw;
}

/** Null where the header goes on behind the bytes. */
function headerLength(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & FLAG.extra) !== 0) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  if ((flags & FLAG.headerCrc) !== 0) at += 2;
  return at <= bytes.length ? at : null;
}
