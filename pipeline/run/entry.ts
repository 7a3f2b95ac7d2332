import type { Failure } from '../../schemas/outcome.ts';
import type { Journaled } from './journal.ts';
import type { KeptDocument } from './kept.ts';
import type { Made } from './made.ts';
import { comparePlaces, type Place, placeOfRefused } from './order.ts';
import type { Refused } from './stage-line.ts';

/** A document of this run: what became of it, and where its lines lie. */
export interface Entry {
  key: string | null;
  made: Made;
  /** Where it comes from ("a.jsonl, line 3"). */
  where: string;
  place: Place;
  /** As `made.refused`, with the place in it; or that another document has its ID. */
  refused: Refused | null;
  /** In the journal, in the files of the run before, or nowhere: it was refused before it was read. */
  lines: Journaled | KeptDocument | null;
}

export function entryOf(
  key: string | null,
  made: Made,
  where: string,
  lines: Entry['lines'],
): Entry {
  const refused = made.refused === null ? null : located(made.refused, where);
  return { key, made, where, place: placeOf(made, refused), refused, lines };
}

/** Whether its lines come from an earlier run. */
export function isKept({ lines }: Entry): boolean {
  return lines !== null && 'ordinal' in lines;
}

/** The files of how many stages hold the document; from there on they hold the reason why not. */
export function stagesOf({ made, refused }: Entry): number {
  return refused?.failure.reason === DUPLICATE ? 0 : made.lengths.length;
}

/** In the order of the files; of several documents with one source ID the first keeps it, the others become failures. */
export function sortedEntries(entries: readonly Entry[]): Entry[] {
  const sorted = entries.toSorted((a, b) => comparePlaces(a.place, b.place));
  let [firstId, firstWhere]: [string | null, string] = [null, ''];
  return sorted.map((entry) => {
    const { sourceId } = entry.place;
    if (sourceId !== null && sourceId === firstId) return duplicate(entry, sourceId, firstWhere);
    [firstId, firstWhere] = [sourceId, entry.where];
    return entry;
  });
}

const DUPLICATE = 'duplicate_id';

function duplicate(entry: Entry, sourceId: string, earlier: string): Entry {
  const { sourceFile } = entry.place;
  const failure = duplicateFailure({ where: entry.where, sourceFile }, sourceId, earlier);
  const refused: Refused = { status: 'failed', failure };
  return { ...entry, key: null, refused, place: placeOfRefused(refused), lines: null };
}

/** Why a document has no rows whose ID an earlier one has: `earlier` is where that one comes from. */
export function duplicateFailure(
  { where, sourceFile }: { where: string; sourceFile: string },
  sourceId: string,
  earlier: string,
): Failure {
  const message = `${where}: the ID ${JSON.stringify(sourceId)} is taken by ${earlier}; give each document an ID of its own`;
  return { sourceFile, stage: 'read', reason: DUPLICATE, message };
}

function placeOf({ sourceId, sourceFile, lengths }: Made, refused: Refused | null): Place {
  if (refused !== null && lengths.length === 0) return placeOfRefused(refused);
  return { sourceId, sourceFile, failure: '' };
}

/** What `read` refuses is told with the place in its file. */
function located(refused: Refused, where: string): Refused {
  const { failure } = refused;
  if (failure.stage !== 'read') return refused;
  return { ...refused, failure: { ...failure, message: `${where}: ${failure.message}` } };
}
