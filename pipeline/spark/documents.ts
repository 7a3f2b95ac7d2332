import { z } from 'zod';
import { recordFilter } from '../read/record-filter.ts';
import type { Orders } from '../run/batch.ts';
import type { RecordHead } from '../run/compute.ts';
import type { Crew } from '../run/crew.ts';
import { type Entry, entryOf, stagesOf } from '../run/entry.ts';
import { piecesOf } from '../run/parts.ts';
import type { Refused } from '../run/stage-line.ts';
import { type Cutting, cutting, type Piece, type Placed } from './cutting.ts';
import type { MadeDocument } from './document-row.ts';

/** Pieces of files of one unit of work; the replies are the documents they hold. */
export const DocumentsHead = z.strictObject({
  kind: z.literal('documents'),
  /** Whether a unit begins: what is left of another is forgotten. */
  fresh: z.boolean(),
  filter: z
    .strictObject({
      hosts: z.array(z.string()).optional(),
      since: z.string().optional(),
      until: z.string().optional(),
      languages: z.array(z.string()).optional(),
    })
    .nullable(),
  /** So many documents of the unit are there already: this is a second start. */
  skip: z.int(),
  /** One document a reply, so that it is known which one breaks a process. */
  alone: z.boolean(),
  /** Whether the first document that is not there already has broken processes: it is given up. */
  giveUp: z.boolean(),
});
type DocumentsHead = z.infer<typeof DocumentsHead>;

const BATCH_DOCUMENTS = 64;
const BATCH_BYTES = 512 * 1024;

/** Takes the documents of one unit of work through the stages. */
export interface Unit {
  /** Batches of documents; the last may be empty. */
  of(pieces: readonly Piece[]): AsyncGenerator<MadeDocument[]>;
}

export function unitOf(head: DocumentsHead, crew: Crew, orders: Orders): Unit {
  const cuts = cutting(head.filter === null ? undefined : recordFilter(head.filter));
  let left = head.skip;
  let giveUp = head.giveUp;
  const most = head.alone ? 1 : BATCH_DOCUMENTS;
  return {
    async *of(pieces) {
      let batch: Placed[] = [];
      let bytes = 0;
      for await (const placed of placedIn(pieces, cuts)) {
        if (left > 0) {
          left--;
          continue;
        }
        batch.push(giveUp ? givenUp(placed) : placed);
        giveUp = false;
        bytes += placed.cut.status === 'record' ? placed.cut.record.bytes.length : 0;
        if (batch.length < most && bytes < BATCH_BYTES) continue;
        yield computed(batch, crew, orders);
        [batch, bytes] = [[], 0];
      }
      if (batch.length > 0) yield computed(batch, crew, orders);
    },
  };
}

async function* placedIn(pieces: readonly Piece[], cuts: Cutting): AsyncGenerator<Placed> {
  for (const piece of pieces) yield* cuts.of(piece);
}

/** It took its whole process with it, which the limits of a worker do not stop. */
function givenUp({ cut, ...place }: Placed): Placed {
  if (cut.status === 'failed') return { cut, ...place };
  const message = 'its process died, twice; the page may be too large';
  return {
    ...place,
    cut: { status: 'failed', place: cut.record.place, reason: 'worker_died', message },
  };
}

async function computed(
  batch: readonly Placed[],
  crew: Crew,
  orders: Orders,
): Promise<MadeDocument[]> {
  const records = batch.flatMap(({ cut }) => (cut.status === 'record' ? [cut.record] : []));
  const documents = records.map(({ bytes, ...head }) => ({
    head: { ...head, bytes: bytes.length } satisfies RecordHead,
    bytes,
  }));
  const result =
    documents.length === 0 ? null : await crew.compute({ kind: 'records', documents }, orders);
  if (result !== null && result.status !== 'made')
    throw new Error(`the stages could not be loaded: ${result.message}`);
  const made = result?.made ?? [];
  const lines = piecesOf(
    result?.bytes ?? new Uint8Array(),
    made.flatMap(({ lengths }) => lengths),
  );
  let [next, line] = [0, 0];
  return batch.map((placed) => {
    const where = whereOf(placed);
    if (placed.cut.status === 'failed')
      return documentOf(placed, refusedEntry(placed, placed.cut, where), []);
    const own = made[next++];
    if (own === undefined) throw new Error('a result is missing');
    line += own.lengths.length;
    const entry = entryOf('', own, where, null);
    return documentOf(placed, entry, lines.slice(line - own.lengths.length, line));
  });
}

function whereOf({ cut, sourceFile }: Placed): string {
  const place = cut.status === 'record' ? cut.record.place : cut.place;
  return place === null ? sourceFile : `${sourceFile}, ${place}`;
}

function refusedEntry(
  { sourceFile }: Placed,
  { reason, message }: { reason: string; message: string },
  where: string,
): Entry {
  const refused: Refused = {
    status: 'failed',
    failure: { sourceFile, stage: 'read', reason, message },
  };
  const nothing = { sourceId: null, articleId: null, sourceFile, lengths: [], lasting: false };
  return entryOf(null, { ...nothing, refused }, where, null);
}

/** The keys for link are the last line of a document that came through. */
function documentOf(
  { fileOrder, number }: Placed,
  entry: Entry,
  lines: readonly Uint8Array[],
): MadeDocument {
  const { made, refused, where } = entry;
  const read = stagesOf(entry) > 0;
  return {
    fileOrder,
    number,
    where,
    sourceFile: made.sourceFile,
    sourceId: read ? made.sourceId : null,
    articleId: read ? made.articleId : null,
    refused,
    lines: refused === null ? lines.slice(0, -1) : lines,
    keys: refused === null ? (lines.at(-1) ?? null) : null,
  };
}
