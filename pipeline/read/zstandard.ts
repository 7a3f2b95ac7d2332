import { Decompress } from 'fzstd';
import { ByteReader } from './byte-reader.ts';
import { BrokenArchive, leftOut, type Packing, refuseBomb } from './packed.ts';
import type { Cut } from './reader.ts';
import {
  BLOCK_HEADER_LENGTH,
  blockHeaderIn,
  type FrameHeader,
  frameHeaderIn,
  frameStartIn,
  MAX_BLOCK_LENGTH,
  MAX_HEADER_LENGTH,
} from './zstandard-frame.ts';

/** What `zstd` itself unpacks without being asked to take more memory. */
const MAX_WINDOW = 128 * 1024 * 1024;
/** The frame in which a web archive carries the dictionary that its records are packed with. */
const DICTIONARY_FRAME = 0x184d2a5d;
const SEARCHED = 64 * 1024;

/**
 * Zstandard (RFC 8878), of one frame or many, unpacked block by block. What a damaged frame holds before the damage comes,
 * then a failure; the next frame is found by its magic number: an archive's record is a frame of its own. Frames packed
 * with a dictionary are refused, and checksums are not looked at.
 */
export const zstandard: Packing = { ending: 'zst', unpacked };

async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  _isUnwanted: ((start: Buffer) => boolean) | null,
  tell: (damage: Cut) => void,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(chunks);
  let length = 0;
  try {
    for (;;) {
      const { offset } = reader;
      const start = await reader.peek(MAX_HEADER_LENGTH);
      if (start.length === 0) {
        await reader.take(1); // throws where the disk, not the file, ended the stream
        return;
      }
      const header = frameHeaderIn(start);
      if (header === null) {
        tell(leftOut(offset, 'there is no Zstandard frame'));
        await reader.skip(1);
        await toNextFrame(reader);
      } else if (header.kind === 'skippable') {
        if (header.magic === DICTIONARY_FRAME) throw dictionaryNeeded();
        await reader.skip(header.length);
      } else {
        refuseUnfit(header);
        const damage = yield* frame(reader, header, (more) => {
          length += more;
          refuseBomb(reader.offset, length, 'zstd_bomb');
        });
        if (damage === null) continue;
        tell(leftOut(offset, `the Zstandard frame ${damage}`));
        await toNextFrame(reader);
      }
    }
  } finally {
    await reader.close();
  }
}

/** What the frame that comes next unpacks to; returns what is wrong with it. */
async function* frame(
  reader: ByteReader,
  header: FrameHeader,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array, string | null> {
  const pieces: Uint8Array[] = [];
  const decompress = new Decompress((piece) => pieces.push(piece));
  let packed = await reader.take(header.length);
  for (;;) {
    const start = await reader.peek(BLOCK_HEADER_LENGTH);
    if (start.length < BLOCK_HEADER_LENGTH) return 'is cut';
    const block = blockHeaderIn(start);
    if (block.length > MAX_BLOCK_LENGTH) return 'is broken (a block too long)';
    const wanted = block.length + (block.isLast ? header.checksumLength : 0);
    if ((await reader.peek(wanted)).length < wanted) return 'is cut';
    packed = Buffer.concat([packed, await reader.take(wanted)]);
    try {
      decompress.push(new Uint8Array(packed), block.isLast);
    } catch (error) {
      return `is broken (${error instanceof Error ? error.message : 'unknown error'})`;
    }
    packed = Buffer.alloc(0);
    for (const piece of pieces.splice(0)) {
      count(piece.length);
      yield piece;
    }
    if (block.isLast) return null;
  }
}

function refuseUnfit({ dictionary, window }: FrameHeader): void {
  if (dictionary !== 0) throw dictionaryNeeded();
  if (window <= MAX_WINDOW) return;
  throw new BrokenArchive(
    'too_large',
    `it needs ${window} bytes of memory to be unpacked; unpack it by hand with zstd --long=31`,
  );
}

function dictionaryNeeded(): BrokenArchive {
  return new BrokenArchive(
    'dictionary',
    'it is packed with a dictionary, which is not supported; repack it without one, as .warc.gz or .warc.zst',
  );
}

/** Passes over what comes next, up to where a frame starts. */
async function toNextFrame(reader: ByteReader): Promise<void> {
  for (;;) {
    const bytes = await reader.peek(SEARCHED);
    const at = frameStartIn(bytes, 0);
    if (at !== -1) return void (await reader.skip(at));
    if (bytes.length < SEARCHED) return void (await reader.skip(bytes.length));
    await reader.skip(bytes.length - 3);
  }
}
