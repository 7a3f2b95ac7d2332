/** Fresh memory is dear: so much is asked for at a time. */
const MIN_BUFFER = 1024 * 1024;

/**
 * Reads a stream of bytes piece by piece, holding little more of it than the piece asked for. An error of the stream is
 * thrown when all bytes before it are used up.
 */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** What is held of the stream lies in `#buffer` from `#start` to `#end`. Pieces handed out stay views of it, so no byte of it changes. */
  #buffer: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;
  #offset = 0;
  #ended = false;
  #error: unknown = null;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes of the stream are used up. */
  get offset(): number {
    return this.#offset;
  }

  /** The bytes up to and with what `endIn` finds the end of; null, and none used up, where it finds none within `limit` bytes. */
  async until(endIn: (bytes: Buffer) => number, limit: number): Promise<Uint8Array | null> {
    for (let size = 1 << 12; ; size *= 2) {
      const bytes = await this.peek(Math.min(size, limit));
      const end = endIn(bytes);
      if (end !== -1) return this.#cut(end);
      if (size < limit && !(this.#ended && size >= this.#length)) continue;
      this.#throwError();
      return null;
    }
  }

  /** The next bytes, which stay where they are; fewer than `length` only at the end of the stream. */
  async peek(length: number): Promise<Buffer> {
    await this.#hold(length);
    return this.#buffer.subarray(this.#start, Math.min(this.#start + length, this.#end));
  }

  /** Gives back the last bytes taken: they come again. */
  unread(bytes: Uint8Array): void {
    this.#offset -= bytes.length;
    const isBefore =
      bytes.buffer === this.#buffer.buffer &&
      bytes.byteOffset + bytes.length === this.#buffer.byteOffset + this.#start;
    if (isBefore) {
      this.#start -= bytes.length;
      return;
    }
    this.#buffer = Buffer.concat([bytes, this.#buffer.subarray(this.#start, this.#end)]);
    this.#start = 0;
    this.#end = this.#buffer.length;
  }

  /** The next bytes, fewer than `length` only at the end of the stream. */
  async take(length: number): Promise<Uint8Array> {
    await this.#hold(length);
    if (this.#length < length) this.#throwError();
    return this.#cut(Math.min(length, this.#length));
  }

  /** Passes over bytes; how many there were. */
  async skip(length: number): Promise<number> {
    let skipped = 0;
    while (skipped < length) {
      if (this.#length === 0) await this.#hold(1);
      const step = Math.min(length - skipped, this.#length);
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
      const byte = this.#length > 0 ? this.#buffer[this.#start] : undefined;
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

  get #length(): number {
    return this.#end - this.#start;
  }

  #cut(length: number): Uint8Array {
    const piece = this.#buffer.subarray(this.#start, this.#start + length);
    this.#start += length;
    this.#offset += length;
    return piece;
  }

  /** Holds at least `length` bytes, if there are so many. */
  async #hold(length: number): Promise<void> {
    while (this.#length < length && !this.#ended) {
      const chunk = await this.#next();
      if (chunk !== null) this.#append(chunk);
    }
  }

  /** Appends in place while there is room: a stream of any pieces is copied a bounded number of times. */
  #append(chunk: Uint8Array): void {
    if (this.#end + chunk.length > this.#buffer.length) {
      const length = Math.max(MIN_BUFFER, 2 * (this.#length + chunk.length));
      const larger = Buffer.allocUnsafeSlow(length);
      this.#end = this.#buffer.copy(larger, 0, this.#start, this.#end);
      this.#buffer = larger;
      this.#start = 0;
    }
    this.#buffer.set(chunk, this.#end);
    this.#end += chunk.length;
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
