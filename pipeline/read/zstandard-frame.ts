/** A frame's header (RFC 8878): how long it is, what window its data needs, and whether a dictionary. */
export interface FrameHeader {
  kind: 'frame';
  length: number;
  window: number;
  dictionary: number;
  checksumLength: number;
}

/** A frame that holds no data, only something for whoever knows its number; `length` is the whole of it. */
export interface SkippableFrame {
  kind: 'skippable';
  magic: number;
  length: number;
}

/** No header is longer. */
export const MAX_HEADER_LENGTH = 18;
const MAGIC = 0xfd2fb528;
const MIN_SKIPPABLE = 0x184d2a50;
const MAX_SKIPPABLE = 0x184d2a5f;
const DICTIONARY_LENGTHS = [0, 1, 2, 4];
const SIZE_LENGTHS = [0, 2, 4, 8];

/** What starts with these bytes; null where no frame does, or less than its header is there. */
export function frameHeaderIn(bytes: Buffer): FrameHeader | SkippableFrame | null {
  if (bytes.length < 5) return null;
  const magic = bytes.readUInt32LE(0);
  if (magic >= MIN_SKIPPABLE && magic <= MAX_SKIPPABLE)
    return bytes.length < 8
      ? null
      : { kind: 'skippable', magic, length: 8 + bytes.readUInt32LE(4) };
  const flags = bytes[4] ?? 0;
  if (magic !== MAGIC || (flags & 8) !== 0) return null;
  const isSingle = (flags & 32) !== 0;
  const dictionaryAt = isSingle ? 5 : 6;
  const dictionaryLength = DICTIONARY_LENGTHS[flags & 3] ?? 0;
  const sizeAt = dictionaryAt + dictionaryLength;
  const sizeLength = SIZE_LENGTHS[flags >> 6] || (isSingle ? 1 : 0);
  if (bytes.length < sizeAt + sizeLength) return null;
  return {
    kind: 'frame',
    length: sizeAt + sizeLength,
    window: isSingle ? sizeIn(bytes, sizeAt, sizeLength) : windowOf(bytes[5] ?? 0),
    dictionary: dictionaryLength === 0 ? 0 : bytes.readUIntLE(dictionaryAt, dictionaryLength),
    checksumLength: (flags & 4) === 0 ? 0 : 4,
  };
}

/** Where a frame may start in these bytes, from `from` on; -1 where none does. */
export function frameStartIn(bytes: Buffer, from: number): number {
  return bytes.indexOf('\x28\xb5\x2f\xfd', from, 'latin1');
}

export const BLOCK_HEADER_LENGTH = 3;
/** With its header. */
export const MAX_BLOCK_LENGTH = BLOCK_HEADER_LENGTH + 128 * 1024;

/** How many bytes a block has with its header, and whether it is its frame's last. */
export function blockHeaderIn(bytes: Buffer): { length: number; isLast: boolean } {
  const header = bytes.readUIntLE(0, BLOCK_HEADER_LENGTH);
  const isRepeatedByte = ((header >> 1) & 3) === 1;
  const length = BLOCK_HEADER_LENGTH + (isRepeatedByte ? 1 : header >>> 3);
  return { length, isLast: (header & 1) === 1 };
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

/** Sizes of two bytes count from 256. */
function sizeIn(bytes: Buffer, at: number, length: number): number {
  if (length === 8) return Number(bytes.readBigUInt64LE(at));
  return bytes.readUIntLE(at, length) + (length === 2 ? 256 : 0);
}
