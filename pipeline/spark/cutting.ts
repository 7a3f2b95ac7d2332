import type { Cut } from '../read/reader.ts';
import { readerFor } from '../read/readers.ts';
import type { RecordFilter } from '../read/record-filter.ts';
import { type Feed, feed } from './feed.ts';

/** A piece of a file of the input, as it comes from the job. */
export interface Piece {
  sourceFile: string;
  fileOrder: number;
  key: string;
  /** Where the file begins in the middle, at a line: how many lines stand before; null where it begins at its beginning. */
  linesBefore: number | null;
  begins: boolean;
  ends: boolean;
  bytes: Uint8Array;
  /** A reason of `failures`, and its message, where the file cannot be read. */
  reason: string | null;
  message: string | null;
}

/** A document cut from a file, or why there is none, and its place in the input. */
export interface Placed {
  cut: Cut;
  sourceFile: string;
  fileOrder: number;
  /** Among all of its file, from 0: which of two documents with one ID is the first. */
  number: number;
}

interface OpenFile {
  feed: Feed;
  cuts: AsyncIterator<Cut>;
  /** The step that waits for more bytes. */
  step: Promise<IteratorResult<Cut>> | null;
  number: number;
}

/** Cuts documents from files that come piece by piece; never asks for more of a file than there is. */
export interface Cutting {
  /** What the piece, with those before it, holds of whole documents. */
  of(piece: Piece): AsyncGenerator<Placed>;
}

export function cutting(wanted: RecordFilter | undefined): Cutting {
  let open: OpenFile | null = null;
  return {
    async *of(piece) {
      const { sourceFile, fileOrder, reason, message } = piece;
      if (reason !== null) {
        const cut: Cut = { status: 'failed', place: null, reason, message: message ?? '' };
        yield { cut, sourceFile, fileOrder, number: 0 };
        return;
      }
      if (piece.begins) open = opened(piece, wanted);
      const file: OpenFile | null = open;
      if (file === null) throw new Error(`${sourceFile}: a piece without its beginning`);
      file.feed.push(piece.bytes);
      if (piece.ends) file.feed.end();
      for (let cut = await nextCut(file); cut !== null; cut = await nextCut(file))
        yield { cut, sourceFile, fileOrder, number: file.number++ };
    },
  };
}

function opened({ sourceFile, key, linesBefore }: Piece, wanted: RecordFilter | undefined) {
  const reader = readerFor(sourceFile);
  if (reader === undefined) throw new Error(`${sourceFile}: no reader`);
  const bytes = feed();
  const part = linesBefore === null ? {} : { linesBefore };
  const records = reader.records({ sourceFile, key, chunks: bytes.chunks, wanted, ...part });
  const cuts = records[Symbol.asyncIterator]();
  return { feed: bytes, cuts, step: null, number: linesBefore ?? 0 };
}

/** Null where more bytes are needed, or the file is at its end. */
async function nextCut(file: OpenFile): Promise<Cut | null> {
  file.step ??= file.cuts.next();
  const next = await Promise.race([file.step, file.feed.hungry()]);
  if (next === undefined) return null;
  file.step = null;
  return next.done === true ? null : next.value;
}
