import type { Cut, Reader, SourceFile } from './reader.ts';

/** Unpacked bytes up to which any ratio is let pass, and how many times the packed ones there may be after that. */
const UNSUSPICIOUS = 64 * 1024 * 1024;
const MAX_RATIO = 200;

/** What is wrong with an archive. Thrown, since it has to get out through a reader that knows nothing of archives. */
export class BrokenArchive extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** A way of packing files. */
export interface Packing {
  /** Ending of file names, without the dot. */
  ending: string;
  /** What the file unpacks to. Tells parts that are left out; throws a `BrokenArchive` where nothing more can be read. */
  unpacked(
    chunks: AsyncIterable<Uint8Array>,
    isUnwanted: ((start: Buffer) => boolean) | null,
    tell: (damage: Cut) => void,
  ): AsyncIterable<Uint8Array>;
}

/** The same format, packed. */
export function packed(reader: Reader, packing: Packing): Reader {
  const { ending } = packing;
  return {
    name: `${reader.name}.${ending}`,
    endings: reader.endings.map((each) => `${each}.${ending}`),
    page: reader.page,
    records: (file) => recordsWithin(reader, packing, file),
  };
}

async function* recordsWithin(
  reader: Reader,
  packing: Packing,
  file: SourceFile,
): AsyncGenerator<Cut> {
  const damages: Cut[] = [];
  const { wanted } = file;
  const isUnwanted =
    reader.isUnwanted === undefined || wanted === undefined
      ? null
      : (start: Buffer) => reader.isUnwanted?.(start, wanted) === true;
  const chunks = packing.unpacked(file.chunks, isUnwanted, (damage) => damages.push(damage));
  try {
    for await (const cut of reader.records({ ...file, chunks })) {
      yield* damages.splice(0);
      yield cut;
    }
    yield* damages;
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error;
    yield* damages;
    yield { status: 'failed', place: null, reason: error.reason, message: error.message };
  }
}

/** A part of an archive that is left out. */
export function leftOut(offset: number, what: string): Cut {
  const place = `byte ${offset}`;
  const message = `${what}; what lies before the next one is left out, fetch it again`;
  return { status: 'failed', place, reason: 'bad_archive', message };
}

/** Throws where so many packed bytes unpack to more than any honest file. */
export function refuseBomb(packedLength: number, length: number, reason: string): void {
  if (length <= Math.max(UNSUSPICIOUS, MAX_RATIO * packedLength)) return;
  throw new BrokenArchive(
    reason,
    `${packedLength} bytes unpack to more than ${MAX_RATIO} times as many; unpack it by hand if you trust it`,
  );
}
