/**
 * How fast the records of a web archive are passed over: by a filter, and by a shard that leaves them to others.
 *
 *   npm run bench:archives [-- RECORDS]
 *
 * Makes an archive of invented pages, a gzip member a record, of the sizes that news pages have. CPU seconds of this process.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { readerFor } from '../pipeline/read/readers.ts';
import { type FilterOptions, recordFilter } from '../pipeline/read/record-filter.ts';

const RECORDS = Number(process.argv[2] ?? 10_000);
const CHUNK = 64 * 1024;
const SYLLABLES = [
  'ba',
  'der',
  'gen',
  'hal',
  'ken',
  'lich',
  'mun',
  'rei',
  'sta',
  'ver',
  'wun',
  'zig',
];

/** The same numbers in each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const roll = dice(7);
const syllable = () => SYLLABLES[Math.floor(roll() * SYLLABLES.length)] ?? '';
const word = () => syllable() + syllable() + (roll() < 0.5 ? syllable() : '');
const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`;

function record(number: number): Buffer {
  const paragraphs = Array.from(
    { length: 100 + Math.floor(roll() * 300) },
    () => `<div class="text-${word()}"><p>${sentence()} ${sentence()} ${sentence()}</p></div>\n`,
  );
  const html = `<!doctype html><html lang="de"><title>${sentence()}</title><body>${paragraphs.join('')}</body></html>`;
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: https://www.zeitung-${number % 50}.example/artikel-${number}`,
    `WARC-Date: 2024-05-${String((number % 28) + 1).padStart(2, '0')}T08:00:00Z`,
    `WARC-Record-ID: <urn:uuid:${number}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${http}\r\n\r\n`);
}

async function cuts(name: string, bytes: Buffer, filter: FilterOptions | null): Promise<number> {
  const reader = readerFor(name);
  if (reader === undefined) throw new Error(`${name}: no reader`);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  }
  const wanted = filter === null ? undefined : recordFilter(filter);
  let count = 0;
  for await (const cut of reader.records({ sourceFile: name, key: 'k', chunks: chunks(), wanted }))
    if (cut.status === 'record') count++;
  return count;
}

const records = Array.from({ length: RECORDS }, (_, number) => record(number));
const archives = {
  'a.warc': Buffer.concat(records),
  'a.warc.gz': Buffer.concat(records.map((each) => gzipSync(each))),
};
for (const [name, bytes] of Object.entries(archives)) {
  console.log(`${name}: ${RECORDS} records, ${(bytes.length / 1e6).toFixed(0)} MB`);
  for (const [what, filter] of [
    ['passed over by host', { hosts: ['anderswo.example'] }],
    ['passed over by day', { since: '2025-01-01' }],
    ['one host in fifty taken', { hosts: ['zeitung-7.example'] }],
    ['all cut', null],
  ] as const) {
    const before = process.cpuUsage();
    const taken = await cuts(name, bytes, filter);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    const rate = Math.round(RECORDS / seconds);
    console.log(
      `  ${what.padEnd(24)} ${String(taken).padStart(6)} taken  ${rate} records a second`,
    );
  }
}
const before = process.cpuUsage();
for (const each of records) createHash('sha256').update(each).digest();
const { user } = process.cpuUsage(before);
console.log(
  `hashing each record, as the cache does: ${Math.round(RECORDS / (user / 1e6))} a second`,
);
