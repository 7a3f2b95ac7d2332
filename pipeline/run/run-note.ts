import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { stampOf } from './stamp.ts';
import type { InputFile } from './walk.ts';
import { wholeFileOf } from './whole-file.ts';

/** What a run was made of and what it made: where nothing of that has changed, there is nothing to do. */
const RunNote = z.object({
  fingerprint: z.string(),
  formats: z.array(z.string()).nullable(),
  inputs: z.array(z.tuple([z.string(), z.string()])),
  outputs: z.array(z.tuple([z.string(), z.string()])),
  result: z.unknown(),
});
type RunNote = z.infer<typeof RunNote>;

/** What decides a run's result. */
export interface RunMade {
  fingerprint: string;
  formats: string[] | null;
  /** As they were before they were read. */
  inputs: readonly InputFile[];
}

const FILE = 'cache/run.json.gz';

/** The result of the last run into `out`, if it was made of the same, and its files lie there as it left them; else null. */
export function resultOfLastRun(out: string, made: RunMade): unknown {
  const path = join(out, FILE);
  if (!existsSync(path)) return null;
  const note = noteIn(path);
  if (note === null || !isMadeOf(note, made)) return null;
  const unchanged = note.outputs.every(([file, stamp]) => stampAt(join(out, file)) === stamp);
  return unchanged ? note.result : null;
}

/** The result of the last run into `out`, whatever has changed since; null where none is noted. */
export function resultNotedIn(out: string): unknown {
  const path = join(out, FILE);
  return existsSync(path) ? (noteIn(path)?.result ?? null) : null;
}

/** Notes what a run has made. */
export function noteRun(
  out: string,
  made: RunMade,
  files: readonly string[],
  result: unknown,
): void {
  const note: RunNote = {
    fingerprint: made.fingerprint,
    formats: made.formats,
    inputs: stampsOf(made.inputs),
    outputs: files.flatMap((file): [string, string][] => {
      const stamp = stampAt(join(out, file));
      return stamp === null ? [] : [[file, stamp]];
    }),
    result,
  };
  wholeFileOf(join(out, FILE), gzipSync(JSON.stringify(note)));
}

function noteIn(path: string): RunNote | null {
  try {
    return RunNote.parse(JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')));
  } catch {
    return null;
  }
}

function isMadeOf(note: RunNote, made: RunMade): boolean {
  const now = { ...made, inputs: stampsOf(made.inputs) };
  return (
    note.fingerprint === now.fingerprint &&
    JSON.stringify([note.formats, note.inputs]) === JSON.stringify([now.formats, now.inputs])
  );
}

function stampsOf(files: readonly InputFile[]): [string, string][] {
  return files.map(({ sourceFile, stamp, problem }) => [sourceFile, problem ?? stamp]);
}

function stampAt(path: string): string | null {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  return status === undefined ? null : stampOf(status);
}
