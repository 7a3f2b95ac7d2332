import { createGunzip } from 'node:zlib';
import type { Cut, Reader, SourceFile } from './reader.ts';

/** Unpacked bytes up to which any ratio is let pass, and how many times the packed ones there may be after that. */
const UNSUSPICIOUS = 64 * 1024 * 1024;
const MAX_RATIO = 200;
/** So many packed bytes at a time: they unpack to 16 MiB at most. */
const PIECE = 16 * 1024;

/** What is wrong with an archive. Thrown, since it has to get out through a reader that knows nothing of archives. */
class BrokenArchive extends Error {
  readonly reason: string;

  constructor(reason: string, message: string) {
    super(message);
    this.reason = reason;
  }
}

/**
 * The same format packed with gzip, of one member or many. A broken or truncated archive gives the whole documents
 * before the break, then one failure; so does one that unpacks to more than 200 times its size.
 */
export function gzipped(reader: Reader): Reader {
  return {
    name: `${reader.name}.gz`,
    endings: reader.endings.map((ending) => `${ending}.gz`),
    page: reader.page,
    records: (file) => recordsWithin(reader, file),
  };
}

async function* recordsWithin(reader: Reader, file: SourceFile): AsyncGenerator<Cut> {
  try {
    yield* reader.records({ ...file, chunks: unpacked(file.chunks) });
  } catch (error) {
    if (!(error instanceof BrokenArchive)) throw error;
    yield { status: 'failed', place: null, reason: error.reason, message: error.message };
  }
}

async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = new Inflater();
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += PIECE)
        yield* inflater.feed(chunk.subarray(at, at + PIECE));
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
  #packedLength = 0;
  #length = 0;
  #settle: (problem: Error | null) => void = () => {};

  constructor() {
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
    if (this.#length > Math.max(UNSUSPICIOUS, MAX_RATIO * this.#packedLength))
      throw bomb(this.#packedLength);
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

function bomb(packedLength: number): Error {
  return new BrokenArchive(
    'gzip_bomb',
    `${packedLength} bytes unpack to more than ${MAX_RATIO} times as many; unpack it by hand if you trust it`,
  );
}
