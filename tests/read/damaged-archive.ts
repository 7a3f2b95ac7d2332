import { gzipSync } from 'node:zlib';

/** How many records the archive has, and how many of them are damaged, each in a way and place of its own. */
const RECORDS = 10_000;
export const DAMAGES = 100;

export interface DamagedArchive {
  bytes: Buffer;
  /** The records as they were, without the line ends between them. */
  records: string[];
  /** Which of them are damaged. */
  damaged: ReadonlySet<number>;
}

/** `share` is where in it, between 0 and 1. */
type Damage = (bytes: Buffer, share: number) => Buffer;

/** What happens to the bytes of a record. */
const DAMAGE_OF_RECORD: Record<string, Damage> = {
  'a version that is none': (record) => replaced(record, 'WARC/1.0', 'XARC/1.0'),
  'a version cut off': (record) => record.subarray(4),
  'no version line': (record) => record.subarray(10),
  'no length': (record) => replaced(record, 'Content-Length', 'Content-Lenght'),
  'a length of no number': (record) => replaced(record, 'Content-Length: ', 'Content-Length: x'),
  'a length too small': (record, share) => withLength(record, (n) => Math.floor(n * share)),
  'a length too large': (record, share) =>
    withLength(record, (n) => n + 1 + Math.floor(999 * share)),
  'a length over many records': (record, share) =>
    withLength(record, (n) => n + 5_000 + Math.floor(90_000 * share)),
  'a length past the limit': (record) => withLength(record, () => 99_000_000),
  'no blank line behind the head': (record) => replaced(record, '\r\n\r\n', '\r\n'),
  'a head without line ends': (record) => replaced(record, '\r\nWARC-Date', ' '),
  'cut within': (record, share) =>
    record.subarray(0, 30 + Math.floor((record.length - 60) * share)),
};

/** What happens to the packed bytes of a record in a member of its own. */
const DAMAGE_OF_MEMBER: Record<string, Damage> = {
  'a flipped bit': (member, share) => {
    const copy = Buffer.from(member);
    const at = Math.floor((member.length - 1) * share);
    copy[at] = (copy[at] ?? 0) ^ 4;
    return copy;
  },
  'cut within': (member, share) => member.subarray(0, 1 + Math.floor((member.length - 2) * share)),
  'its first bytes lost': (member, share) => member.subarray(1 + Math.floor(20 * share)),
  'zeros within': (member, share) => {
    const copy = Buffer.from(member);
    const at = Math.floor((member.length - 40) * share);
    return copy.fill(0, at, at + 40);
  },
};

/** The archive, a record in each hundred damaged in another way or place. */
export function damagedArchive(isPacked: boolean): DamagedArchive {
  const damages = Object.values(isPacked ? DAMAGE_OF_MEMBER : DAMAGE_OF_RECORD);
  const every = RECORDS / DAMAGES;
  const damaged = new Set(Array.from({ length: DAMAGES }, (_, n) => n * every + every / 2));
  const records = Array.from({ length: RECORDS }, (_, i) => recordOf(i));
  const pieces = records.map((record, i) => {
    const whole = Buffer.from(`${record}\r\n\r\n`);
    const piece = isPacked ? gzipSync(whole) : whole;
    const n = Math.floor(i / every);
    return damaged.has(i) ? (damages[n % damages.length]?.(piece, (n % 17) / 17) ?? piece) : piece;
  });
  return { bytes: Buffer.concat(pieces), records, damaged };
}

function recordOf(i: number): string {
  const body = `<p>Der Rat von Neudorf hat den Antrag ${i} angenommen. ${'Wort '.repeat(i % 300)}</p>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://zeitung.example/artikel-${i}\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return head + block;
}

function replaced(record: Buffer, from: string, to: string): Buffer {
  return Buffer.from(record.toString('latin1').replace(from, to), 'latin1');
}

function withLength(record: Buffer, lengthOf: (length: number) => number): Buffer {
  const text = record.toString('latin1');
  return Buffer.from(
    text.replace(/Content-Length: (\d+)/, (_, n) => `Content-Length: ${lengthOf(Number(n))}`),
    'latin1',
  );
}
