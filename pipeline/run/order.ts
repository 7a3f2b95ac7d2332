import { byCodeUnit } from '../text/by-code-unit.ts';
import type { Refused } from './stage-line.ts';

/** What decides a line's place in its file, whatever the order in which the lines were made. */
export interface Place {
  /** Null for failures: they stand at the end. */
  sourceId: string | null;
  sourceFile: string;
  /** Tells the failures of one file apart; numbers in it are padded, so that line 9 comes before line 10. */
  failure: string;
}

/** By source ID, then file; failures last, by file, stage, reason and message. All by code unit. */
export function comparePlaces(a: Place, b: Place): number {
  if ((a.sourceId === null) !== (b.sourceId === null)) return a.sourceId === null ? 1 : -1;
  return (
    byCodeUnit(a.sourceId ?? '', b.sourceId ?? '') ||
    byCodeUnit(a.sourceFile, b.sourceFile) ||
    byCodeUnit(a.failure, b.failure)
  );
}

export function placeOfRefused({
  failure: { sourceFile, stage, reason, message },
}: Refused): Place {
  const failure = `${stage}\0${reason}\0${message.replace(/\d+/g, (digits) => digits.padStart(12, '0'))}`;
  return { sourceId: null, sourceFile, failure };
}
