import { resolve } from 'node:path';
import { z } from 'zod';
import { fileKeys } from '../read/file-keys.ts';
import { readerFor } from '../read/readers.ts';
import { inputFiles, unsupportedFormat } from '../run/record-jobs.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { type ReplyColumn, valueColumn } from './messages.ts';

/** `input` is a file or folder of this machine; of other places the job lists the files itself. */
export const PlanHead = z.strictObject({
  kind: z.literal('plan'),
  input: z.string().nullable(),
  out: z.string().nullable(),
});

/** A file as it stands in a list. */
export interface ListedFile {
  path: string;
  sourceFile: string;
  bytes: number;
  problem: string | null;
}

/** A file of the input, in its place among all of them. */
interface PlannedFile extends ListedFile {
  order: number;
  key: string;
  reader: string | null;
  /** Why it cannot be read, where that is known: a reason of `failures` and its message. */
  reason: string | null;
}

export const PLAN: readonly ReplyColumn<PlannedFile>[] = [
  valueColumn('path', 'text', ({ path }) => path),
  valueColumn('source_file', 'text', ({ sourceFile }) => sourceFile),
  valueColumn('file_order', 'int32', ({ order }) => order),
  valueColumn('bytes', 'float64', ({ bytes }) => bytes),
  valueColumn('key', 'text', ({ key }) => key),
  valueColumn('reader', 'text', ({ reader }) => reader),
  valueColumn('reason', 'text', ({ reason }) => reason),
  valueColumn('message', 'text', ({ problem }) => problem),
];

/** The files of the input in their order, each with the key it has among all others. Throws a `UsageError` where there are none. */
export function planOf(
  { input, out }: z.infer<typeof PlanHead>,
  listed: readonly ListedFile[],
): PlannedFile[] {
  const files = input === null ? listed : inputFiles(input, out);
  const sorted = files.toSorted((a, b) => byCodeUnit(a.sourceFile, b.sourceFile));
  const readable = sorted.filter(
    ({ sourceFile, problem }) => problem === null && readerFor(sourceFile) !== undefined,
  );
  const names = readable.map(({ sourceFile }) => sourceFile);
  const keys = new Map(fileKeys(names).map((key, i) => [names[i], key]));
  return sorted.map(({ path, sourceFile, bytes, problem }, order) => {
    const reader = readerFor(sourceFile)?.name ?? null;
    const unsupported = problem === null && reader === null;
    return {
      path: input === null ? path : resolve(path),
      sourceFile,
      bytes,
      order,
      key: keys.get(sourceFile) ?? '',
      reader,
      reason: unsupported ? 'unsupported_format' : problem === null ? null : 'unreadable',
      problem: unsupported ? unsupportedFormat() : problem,
    };
  });
}
