import { createReadStream, statSync } from 'node:fs';
import { z } from 'zod';
import { Failure } from '../../schemas/outcome.ts';
import { byteLines } from '../read/byte-lines.ts';
import { UsageError } from './usage-error.ts';

/** A line of a stage file, parsed as far as telling what came through from what did not. */
export interface StageLine {
  number: number;
  text: string;
  bytes: number;
  outcome:
    | { status: 'written'; document: unknown }
    | { status: 'rejected' | 'failed'; failure: Failure };
}

const AnyOutcome = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('written'), document: z.unknown() }),
  z.strictObject({ status: z.enum(['rejected', 'failed']), failure: Failure }),
]);

/** The lines of a stage's file. Throws a `UsageError` at a line that is no outcome. */
export async function* stageLines(path: string): AsyncGenerator<StageLine> {
  for await (const { number, bytes } of byteLines(createReadStream(path))) {
    if (bytes === null || bytes.length === 0) continue;
    const text = Buffer.from(bytes).toString('utf8');
    const parsed = AnyOutcome.safeParse(jsonOrNull(text));
    if (!parsed.success)
      throw new UsageError(
        `${path}, line ${number}: no line of a stage file (${firstIssue(parsed.error)}); give the output of a wortlaut stage`,
      );
    yield { number, text, bytes: bytes.length + 1, outcome: parsed.data };
  }
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
      `${path}: no such file; give a stage's output, such as out/stages/read.jsonl`,
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
