/** Collects the lines of many documents as the bytes of one buffer, which travels to the parent without a copy. */
export interface PartWriter {
  /** Adds a value as JSON; how many bytes it takes. */
  add(value: unknown): number;
  bytes(): Uint8Array;
}

const FIRST_SIZE = 1 << 20;

export function partWriter(): PartWriter {
  let buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);
  let end = 0;
  return {
    add(value) {
      const json = JSON.stringify(value);
      // A UTF-16 code unit takes three bytes of UTF-8 at most.
      if (end + json.length * 3 > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, end + json.length * 3));
        buffer.copy(larger, 0, 0, end);
        buffer = larger;
      }
      const length = buffer.write(json, end, 'utf8');
      end += length;
      return length;
    },
    bytes: () => new Uint8Array(buffer.buffer, 0, end),
  };
}

/** The pieces of bytes that lie end to end. */
export function piecesOf(bytes: Uint8Array, lengths: readonly number[]): Uint8Array[] {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return bytes.subarray(end - length, end);
  });
}
