/** A line of a file as bytes, without its line feed. */
export interface ByteLine {
  /** Counted from 1. */
  number: number;
  /** Byte offset of the line's start in the file. */
  offset: number;
  /** Null where the line is longer than the limit: its bytes are passed over, not held. */
  bytes: Uint8Array | null;
  /** Whether a line feed ends it; false at most for the last line. */
  ended: boolean;
}

const LINE_FEED = 0x0a;

/** The lines of a stream of bytes, cut at line feeds only. Holds one line of up to `limit` bytes at a time. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  let offset = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  const line = (ended: boolean): ByteLine => {
    const bytes = length > limit ? null : joined(parts);
    return { number, offset, bytes, ended };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
      take(chunk.subarray(from, to));
      yield line(true);
      from = to + 1;
      offset += length + 1;
      number++;
      parts = [];
      length = 0;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (length > 0) yield line(false);
}

/** All bytes of a stream, or null as soon as they exceed `limit`. */
export async function allBytes(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) return null;
    parts.push(chunk);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}
