import { createReadStream } from 'node:fs';
import { fileKeys } from '../read/file-keys.ts';
import type { Cut, Reader } from '../read/reader.ts';
import { READERS, readerFor } from '../read/readers.ts';
import { type FilterOptions, type RecordFilter, recordFilter } from '../read/record-filter.ts';
import { cacheKey } from './cache-key.ts';
import type { Job } from './computing.ts';
import { UsageError } from './usage-error.ts';
import { type InputFile, walk } from './walk.ts';

/** The files of the input; throws a `UsageError` where there are none. `except` is a folder inside that is no input. */
export function inputFiles(input: string, except: string | null, follow = false): InputFile[] {
  const files = walk(input, except, follow);
  if (files.length === 0)
    throw new UsageError(`${input}: no file in it; give a folder of ${endings()} files`);
  return files;
}

/** The documents of all files, in their order: cut, and not yet understood. Of archives those that `filter` lets pass. */
export async function* recordJobs(
  files: readonly InputFile[],
  fingerprint: string,
  filter: FilterOptions | null,
): AsyncGenerator<Job> {
  const wanted = filter === null ? undefined : recordFilter(filter);
  const readable = files.flatMap((file) => {
    const reader = readerFor(file.sourceFile);
    return file.problem === null && reader !== undefined ? [{ file, reader }] : [];
  });
  const keys = fileKeys(readable.map(({ file }) => file.sourceFile));
  const readers = new Map(readable.map((each, i) => [each.file, { ...each, key: keys[i] ?? '' }]));
  for (const file of files) {
    const known = readers.get(file);
    if (known !== undefined) yield* jobsOfFile(file, known, fingerprint, wanted);
    else if (file.problem !== null) yield refused(file.sourceFile, 'unreadable', file.problem);
    else yield refused(file.sourceFile, 'unsupported_format', unsupportedFormat());
  }
}

async function* jobsOfFile(
  file: InputFile,
  { reader, key }: { reader: Reader; key: string },
  fingerprint: string,
  wanted: RecordFilter | undefined,
): AsyncGenerator<Job> {
  const { path, sourceFile } = file;
  try {
    const chunks = createReadStream(path);
    for await (const cut of reader.records({ sourceFile, key, chunks, wanted }))
      yield jobOf(cut, sourceFile, fingerprint);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    yield refused(sourceFile, 'unreadable', `${error.message}; check its permissions`);
  }
}

function jobOf(cut: Cut, sourceFile: string, fingerprint: string): Job {
  const where = (place: string | null): string =>
    place === null ? sourceFile : `${sourceFile}, ${place}`;
  if (cut.status === 'failed')
    return refused(sourceFile, cut.reason, cut.message, where(cut.place));
  const { bytes, ...head } = cut.record;
  return {
    kind: 'record',
    key: cacheKey(fingerprint, head.reader, head.sourceFile, head.key, bytes),
    head: { ...head, bytes: bytes.length },
    record: bytes,
    bytes: bytes.length,
    where: where(head.place),
  };
}

function refused(sourceFile: string, reason: string, message: string, where = sourceFile): Job {
  const failure = { sourceFile, stage: 'read', reason, message };
  return { kind: 'refused', refused: { status: 'failed', failure }, bytes: 0, where };
}

/** What is told of a file that no reader understands. */
export function unsupportedFormat(): string {
  return `no reader for such a file; give ${endings()}, or move it out of the input folder`;
}

function endings(): string {
  return READERS.flatMap((reader) => reader.endings).join(', ');
}
