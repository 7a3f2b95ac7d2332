import { createGunzip } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { nextMember } from './gzip-members.ts';
import { BrokenArchive, leftOut, type Packing, refuseBomb } from './packed.ts';
import type { Cut } from './reader.ts';

/** So many packed bytes at a time: they unpack to 16 MiB at most. */
const PIECE = 16 * 1024;

/**
 * Gzip, of one member or many. A damaged member is left out with a failure, and the next one
 * found by its magic number: an archive's record is a member of its own. Of a last or only member that is broken or
 * truncated, and of one too large to hold, the whole documents before the break come, then one failure; so do those of a
 * file that unpacks to more than 200 times its size.
 */
export const gzip: Packing = { ending: 'gz', unpacked };

/** What a file unpacks to, member by member, as far as members are small enough to be held. */
async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  isUnwanted: ((start: Buffer) => boolean) | null,
  tell: (damage: Cut) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  const members = { reader, known: null };
  let length = 0;
  try {
    for (;;) {
      const next = await nextMember(members, isUnwanted);
      switch (next.kind) {
        case 'end':
          return;
        case 'stream':
          return yield* streamed(reader, length);
        case 'unwanted':
          continue;
        case 'junk':
          tell(leftOut(next.offset, 'there is no gzip member'));
          continue;
        case 'damaged':
          tell(leftOut(next.offset, `the gzip member is broken (${next.message})`));
          continue;
        case 'whole':
          length += next.bytes.length;
          yield next.bytes;
          refuseBomb(reader.offset, length, 'gzip_bomb');
      }
    }
  } finally {
    await reader.close();
  }
}

/** The rest of a file piece by piece, where its next member is too large to hold or the last: what comes before a break counts. */
async function* streamed(reader: ByteReader, unpackedBefore: number): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater(reader.offset, unpackedBefore);
  try {
    for (;;) {
      const piece = await reader.take(PIECE);
      if (piece.length === 0) break;
      yield* inflater.feed(piece);
    }
    yield* inflater.feed(null);
  } finally {
    inflater.close();
  }
}

/** Unpacks piece by piece. A stream read as usual drops what it has unpacked as soon as it meets an error behind it. */
class Inflater {
  readonly #gunzip = createGunzip();
  #unpacked: Uint8Array[] = [];
  #packedLength: number;
  #length: number;
  #settle: (problem: Error | null) => void = () => {};

  /** The lengths are those of the members before. */
  constructor(packedLength: number, length: number) {
    this.#packedLength = packedLength;
    this.#length = length;
    this.#gunzip.on('data', (bytes: Uint8Array) => this.#unpacked.push(bytes));
    this.#gunzip.on('error', (error) => this.#settle(error));
    this.#gunzip.on('end', () => this.#settle(null));
  }

  /** What a piece unpacks to, null being the end; throws behind it what is wrong with it. */
  async *feed(piece: Uint8Array | null): AsyncGenerator<Uint8Array> {
    this.#packedLength += piece?.length ?? 0;
    const problem = await new Promise<Error | null>((resolve) => {
      this.#settle = resolve;
      if (piece === null) this.#gunzip.end();
      else this.#gunzip.write(piece, () => resolve(null));
    });
    const unpacked = this.#unpacked;
    this.#unpacked = [];
    for (const bytes of unpacked) {
      this.#length += bytes.length;
      yield bytes;
    }
    refuseBomb(this.#packedLength, this.#length, 'gzip_bomb');
    if (problem !== null) throw broken(problem, this.#packedLength, this.#length);
  }

  close(): void {
    this.#gunzip.destroy();
  }
}

function broken(error: Error, packedLength: number, length: number): Error {
  const where = `after ${length} bytes unpacked from ${packedLength}`;
  return 'code' in error && error.code === 'Z_BUF_ERROR'
    ? new BrokenArchive('truncated', `the archive ends ${where}; fetch the rest of it again`)
    : new BrokenArchive('bad_archive', `${error.message} ${where}; fetch it again`);
}
