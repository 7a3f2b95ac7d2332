import { createWriteStream, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, gunzipSync } from 'node:zlib';

const HEAD = 65_536;

/**
 * Calls `use` with a path to the input: itself, or for `-` a file that holds what stands on `stream`, removed afterwards.
 * What it holds is told from its beginning: JSON Lines, HTML, WARC, each also gzipped, else plain text.
 */
export async function withInput<Result>(
  input: string,
  stream: AsyncIterable<Uint8Array>,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  if (input !== '-') return use(input);
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-'));
  try {
    const spool = join(folder, 'spool');
    let head = Buffer.alloc(0);
    const watched = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of stream) {
        if (head.length < HEAD) head = Buffer.concat([head, chunk]);
        yield chunk;
      }
    };
    await pipeline(Readable.from(watched()), createWriteStream(spool));
    const file = join(folder, `stdin${endingOf(head)}`);
    renameSync(spool, file);
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function endingOf(head: Buffer): string {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return plainEnding(head);
  // The head is cut anywhere: what can be unpacked of it is enough.
  const finishFlush = constants.Z_SYNC_FLUSH;
  return `${plainEnding(gunzipSync(head, { finishFlush, maxOutputLength: 64 * HEAD }))}.gz`;
}

function plainEnding(head: Buffer): string {
  const start = head
    .subarray(0, 1024)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('{')) return '.jsonl';
  if (start.startsWith('WARC/')) return '.warc';
  return start.startsWith('<') ? '.html' : '.txt';
}
