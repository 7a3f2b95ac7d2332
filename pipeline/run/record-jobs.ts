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

/** A part of the documents of an input, where others take the rest. */
export interface Part {
  /** By where it comes from ("a.jsonl, line 3"), before it is read. */
  isMine(where: string): boolean;
  /** Told of each that is: its number among all. */
  positions: number[];
}

/** The documents of all files, in their order: cut, and not yet understood. Of archives those that `filter` lets pass. */
export async function* recordJobs(
  files: readonly InputFile[],
  fingerprint: string,
  filter: FilterOptions | null,
  part: Part | null = null,
): AsyncGenerator<Job> {
  const wishes = {
    fingerprint,
    wanted: filter === null ? undefined : recordFilter(filter),
    textColumn: filter?.textColumn,
    isMine: part?.isMine ?? (() => true),
  };
  let position = 0;
  for await (const job of allJobs(files, wishes)) {
    if (job !== null) {
      part?.positions.push(position);
      yield job;
    }
    position++;
  }
}

interface Wishes {
  fingerprint: string;
  wanted: RecordFilter | undefined;
  textColumn: string | undefined;
  isMine: Part['isMine'];
}

/** Null for each that others take: it is passed over as cheaply as can be. */
async function* allJobs(files: readonly InputFile[], wishes: Wishes): AsyncGenerator<Job | null> {
  const readable = files.flatMap((file) => {
    const reader = readerFor(file.sourceFile);
    return file.problem === null && reader !== undefined ? [{ file, reader }] : [];
  });
  const keys = fileKeys(readable.map(({ file }) => file.sourceFile));
  const readers = new Map(readable.map((each, i) => [each.file, { ...each, key: keys[i] ?? '' }]));
  for (const file of files) {
    const known = readers.get(file);
    if (known !== undefined) yield* jobsOfFile(file, known, wishes);
    else if (!wishes.isMine(file.sourceFile)) yield null;
    else if (file.problem !== null) yield refused(file.sourceFile, 'unreadable', file.problem);
    else yield refused(file.sourceFile, 'unsupported_format', unsupportedFormat());
  }
}

async function* jobsOfFile(
  file: InputFile,
  { reader, key }: { reader: Reader; key: string },
  { fingerprint, wanted, textColumn, isMine }: Wishes,
): AsyncGenerator<Job | null> {
  const { path, sourceFile } = file;
  if (reader.wholeFiles === true && !isMine(sourceFile)) {
    yield null;
    return;
  }
  try {
    const chunks = createReadStream(path);
    for await (const cut of reader.records({ sourceFile, key, chunks, wanted, textColumn }))
      yield isMine(whereOf(cut, sourceFile)) ? jobOf(cut, sourceFile, fingerprint) : null;
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    const said = `${error.message}; check its permissions`;
    yield isMine(sourceFile) ? refused(sourceFile, 'unreadable', said) : null;
  }
}

/** Where a document comes from: "a.jsonl, line 3". */
function whereOf(cut: Cut, sourceFile: string): string {
  const { place } = cut.status === 'record' ? cut.record : cut;
  return place === null ? sourceFile : `${sourceFile}, ${place}`;
}

function jobOf(cut: Cut, sourceFile: string, fingerprint: string): Job {
  const where = whereOf(cut, sourceFile);
  if (cut.status === 'failed') return refused(sourceFile, cut.reason, cut.message, where);
  const { bytes, ...head } = cut.record;
  return {
    kind: 'record',
    key: cacheKey(fingerprint, head.reader, head.sourceFile, head.key, bytes),
    head: { ...head, bytes: bytes.length },
    record: bytes,
    bytes: bytes.length,
    where,
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
