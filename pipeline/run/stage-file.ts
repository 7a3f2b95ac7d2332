import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { type ByteLine, byteLines } from '../read/byte-lines.ts';
import { type Refused, StageLine } from './stage-line.ts';
import { UsageError } from './usage-error.ts';

/** The lines of a file as bytes, unpacked where its name ends in `.gz`. It is opened when the first is asked for. */
export async function* linesOf(path: string): AsyncGenerator<ByteLine> {
  const bytes = createReadStream(path, { highWaterMark: 1 << 20 });
  if (!path.endsWith('.gz')) return yield* byteLines(bytes);
  const unpacked = bytes.pipe(createGunzip({ chunkSize: 1 << 18 }));
  bytes.on('error', (error) => unpacked.destroy(error));
  yield* byteLines(unpacked);
}

/** A line of a stage file, looked at as far as telling what came through from what did not. */
export interface FoundLine {
  number: number;
  bytes: Uint8Array;
  /** Whether it holds what one stage added to a document, and not the whole of it. */
  partial: boolean;
  refused: Refused | null;
}

const DOCUMENT = /^\{"status":"(written|added)","document":\{/;

/** The lines of a stage's file. Throws a `UsageError` at a line that is no outcome. */
export async function* stageLines(path: string): AsyncGenerator<FoundLine> {
  try {
    for await (const { number, bytes } of linesOf(path)) {
      if (bytes === null || bytes.length === 0) continue;
      const head = DOCUMENT.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
      if (head !== null) yield { number, bytes, partial: head[1] === 'added', refused: null };
      else yield { number, bytes, partial: false, refused: refusedIn(path, number, bytes) };
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')))
      throw error;
    throw new UsageError(`${path}: ${error.message}; the file is damaged, make it again`);
  }
}

/** The line of a document that did not come through, parsed. */
function refusedIn(path: string, number: number, bytes: Uint8Array): Refused {
  const parsed = StageLine.safeParse(jsonOrNull(Buffer.from(bytes).toString('utf8')));
  if (parsed.success && 'failure' in parsed.data) return parsed.data;
  const issue = parsed.success ? 'its parts are in another order' : firstIssue(parsed.error);
  throw new UsageError(
    `${path}, line ${number}: no line of a stage file (${issue}); give the output of a wortlaut stage`,
  );
}

/** Throws the `UsageError` that says where a stage file is not what the stage reads. */
export function refuseLine(where: string, stage: string, issue: string): never {
  throw new UsageError(
    `${where}: ${issue}; "${stage}" does not read this: give it the output of the stage before it`,
  );
}

/** Bytes of a file the user named; throws a `UsageError` where there is none. */
export function sizeOf(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status?.isFile() !== true)
    throw new UsageError(
      `${path}: no such file; give a stage's output, such as out/stages/read.jsonl.gz`,
    );
  return status.size;
}

export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return field === '' ? `${issue?.message}` : `field "${field}": ${issue?.message}`;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
