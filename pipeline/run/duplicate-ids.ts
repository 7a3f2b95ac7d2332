import { failedLine } from './compute.ts';
import type { Row } from './compute-all.ts';
import { comparePlaces, placeOf } from './order.ts';

/** The rows with each source ID once: the first by file and place in it keeps it, the others become failures. */
export function withoutDuplicates(rows: readonly Row[]): Row[] {
  const first = new Map<string, Row>();
  return rows
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map((row) => {
      const { sourceId } = row.place;
      if (sourceId === null) return row;
      const earlier = first.get(sourceId);
      if (earlier === undefined) {
        first.set(sourceId, row);
        return row;
      }
      return duplicate(row, sourceId, earlier.where);
    });
}

function duplicate(row: Row, sourceId: string, earlier: string): Row {
  const line = failedLine({
    sourceFile: row.place.sourceFile,
    stage: 'read',
    reason: 'duplicate_id',
    message: `${row.where}: the ID ${JSON.stringify(sourceId)} is taken by ${earlier}; give each document an ID of its own`,
  });
  return { ...row, place: placeOf(line), line };
}
