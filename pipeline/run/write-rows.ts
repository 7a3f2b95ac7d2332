import type { Row } from './compute-all.ts';
import type { Journal, Stored } from './journal.ts';
import { comparePlaces } from './order.ts';
import { writeWhole } from './whole-file.ts';

/** What a stage did in a run. */
export interface StageReport {
  stage: string;
  written: number;
  /** Failed or rejected, in this stage or before it. */
  refused: number;
  computed: number;
  cached: number;
}

/** Writes a stage's file, sorted, and closes the journal its lines lie in. */
export function writeRows(path: string, rows: readonly Row[], journal: Journal): void {
  const sorted = rows.toSorted((a, b) => comparePlaces(a.place, b.place));
  writeWhole(path, linesOf(sorted, journal));
  journal.close(rows.flatMap(({ line }) => (typeof line === 'string' ? [] : [line])));
}

/** The report of a stage that has written these rows. */
export function reportOf(
  stage: string,
  rows: readonly Row[],
  counts: { computed: number; cached: number },
): StageReport {
  const written = rows.filter(({ place }) => place.sourceId !== null).length;
  return { stage, written, refused: rows.length - written, ...counts };
}

function* linesOf(rows: readonly Row[], journal: Journal): Generator<string> {
  for (const { line } of rows) yield typeof line === 'string' ? line : storedLine(line, journal);
}

function storedLine(stored: Stored, journal: Journal): string {
  const line = journal.lineAt(stored);
  if (line === null)
    throw new Error('the cache changed during the run: another run writes to the same folder');
  return line;
}
