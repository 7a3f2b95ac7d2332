import { createReadStream } from 'node:fs';
import { fileKeys } from '../read/file-keys.ts';
import type { Cut, Reader } from '../read/reader.ts';
import { READERS, readerFor } from '../read/readers.ts';
import { cacheKey } from './cache-key.ts';
import type { Chain } from './chain.ts';
import { failedLine } from './compute.ts';
import { computeAll, type Job, type Row } from './compute-all.ts';
import type { Crew } from './crew.ts';
import { withoutDuplicates } from './duplicate-ids.ts';
import { fingerprint } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import { located } from './located.ts';
import type { Progress } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { type InputFile, walk } from './walk.ts';
import { reportOf, type StageReport, writeRows } from './write-rows.ts';

export interface StageRun {
  chain: Chain;
  input: string;
  output: string;
  /** The journal's file. */
  journal: string;
  crew: Crew;
  progress: Progress;
}

/** Reads a file or folder of pages into a stage file. `except` is a folder inside the input that is no input. */
export async function runRead(run: StageRun, except: string | null): Promise<StageReport> {
  const files = walk(run.input, except);
  if (files.length === 0)
    throw new UsageError(`${run.input}: no file in it; give a folder of ${endings()} files`);
  const journal = await openJournal(run.journal);
  const total = files.reduce((bytes, file) => bytes + file.bytes, 0);
  run.progress.begin('read', total);
  const { rows, ...counts } = await computeAll(recordJobs(files, fingerprint(run.chain, 'read')), {
    ...run,
    stage: 'read',
    journal,
    refusal: located,
    misfit(where, field, message) {
      throw new Error(`${where}: ${field}: ${message}`);
    },
  });
  const unique: Row[] = withoutDuplicates(rows);
  writeRows(run.output, unique, journal);
  return reportOf('read', unique, counts);
}

async function* recordJobs(files: readonly InputFile[], print: string): AsyncGenerator<Job> {
  const readable = files.flatMap((file) => {
    const reader = readerFor(file.sourceFile);
    return file.problem === null && reader !== undefined ? [{ file, reader }] : [];
  });
  const keys = fileKeys(readable.map(({ file }) => file.sourceFile));
  const readers = new Map(readable.map((each, i) => [each.file, { ...each, key: keys[i] ?? '' }]));
  for (const file of files) {
    const known = readers.get(file);
    if (known !== undefined) yield* jobsOfFile(file, known.reader, known.key, print);
    else if (file.problem !== null) yield refused(file.sourceFile, 'unreadable', file.problem);
    else
      yield refused(
        file.sourceFile,
        'unsupported_format',
        `no reader for such a file; give ${endings()}, or move it out of the input folder`,
      );
  }
}

async function* jobsOfFile(
  file: InputFile,
  reader: Reader,
  key: string,
  print: string,
): AsyncGenerator<Job> {
  const { path, sourceFile } = file;
  try {
    for await (const cut of reader.records({ sourceFile, key, chunks: createReadStream(path) }))
      yield jobOf(cut, sourceFile, print);
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    yield refused(sourceFile, 'unreadable', `${error.message}; check its permissions`);
  }
}

function jobOf(cut: Cut, sourceFile: string, print: string): Job {
  const where = (place: string | null): string =>
    place === null ? sourceFile : `${sourceFile}, ${place}`;
  if (cut.status === 'failed')
    return refused(sourceFile, cut.reason, cut.message, where(cut.place));
  const { record } = cut;
  return {
    kind: 'task',
    key: cacheKey(print, record.reader, record.sourceFile, record.key, record.bytes),
    task: { kind: 'record', record },
    bytes: record.bytes.length,
    sourceFile,
    where: where(record.place),
  };
}

function refused(sourceFile: string, reason: string, message: string, where = sourceFile): Job {
  const line = failedLine({ sourceFile, stage: 'read', reason, message });
  return { kind: 'ready', line: located(line, where), bytes: 0 };
}

function endings(): string {
  return READERS.flatMap((reader) => reader.endings).join(', ');
}
