/**
 * Reads a stream of bytes piece by piece, holding little more of it than the piece asked for. An error of the stream is
 * thrown when all bytes before it are used up.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array(0);
  #ended = false;
  #error: unknown = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The bytes up to and with `mark`; null where it does not come within `limit` bytes. Bytes before the end remain. */
  async until(mark: string, limit: number): Promise<Uint8Array | null> {
    for (let size = 1 << 12; ; size *= 2) {
      await this.#hold(Math.min(size, limit));
      const at = Buffer.from(this.#held.buffer, this.#held.byteOffset, this.#held.length).indexOf(
        mark,
        0,
        'latin1',
      );
      if (at !== -1 && at + mark.length <= limit) return this.#cut(at + mark.length);
      if (size < limit && !(this.#ended && size >= this.#held.length)) continue;
      this.#throwError();
      return null;
    }
  }

  /** The next bytes, fewer than `length` only at the end of the stream. */
  async take(length: number): Promise<Uint8Array> {
    await this.#hold(length);
    if (this.#held.length < length) this.#throwError();
    return this.#cut(Math.min(length, this.#held.length));
  }

  /** Passes over bytes; how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    while (skipped < length) {
      if (this.#held.length === 0) await this.#hold(1);
      const step = Math.min(length - skipped, this.#held.length);
      if (step === 0) {
        this.#throwError();
        break;
      }
      this.#cut(step);
      skipped += step;
    }
    return skipped;
  }

  /** Passes over line ends; whether anything follows. */
  async skipLineEnds(): Promise<boolean> {
    for (;;) {
      await this.#hold(1);
      const [byte] = this.#held;
      if (byte === undefined) this.#throwError();
      if (byte !== 0x0a && byte !== 0x0d) return byte !== undefined;
      this.#cut(1);
    }
  }

  /** Lets the stream go. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #throwError(): void {
    if (this.#error !== null) throw this.#error;
  }

  #cut(length: number): Uint8Array {
    const piece = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return piece;
  }

  /** Holds at least `length` bytes, if there are so many. */
  async #hold(length: number): Promise<void> {
    if (this.#held.length >= length || this.#ended) return;
    const parts = [this.#held];
    let held = this.#held.length;
    while (held < length) {
      const chunk = await this.#next();
      if (chunk === null) break;
      parts.push(chunk);
      held += chunk.length;
    }
    this.#held = Buffer.concat(parts);
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      const next = await this.#chunks.next();
      if (next.done !== true) return next.value;
    } catch (error) {
      this.#error = error;
    }
    this.#ended = true;
    return null;
  }
}
