import { writeSync } from 'node:fs';

const LENGTH_BYTES = 4;

/** The frames of a stream: a length of four bytes, the highest first, then so many bytes. Throws where the last is cut. */
export async function* framesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let size = 0;
  let wanted = LENGTH_BYTES;
  let head = true;
  for await (const chunk of chunks) {
    held.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const all = Buffer.concat(held, size);
      const taken = all.subarray(0, wanted);
      held = [all.subarray(wanted)];
      size -= wanted;
      wanted = head ? taken.readUInt32BE() : LENGTH_BYTES;
      head = !head;
      if (head) yield taken;
    }
  }
  if (size > 0 || !head) throw new Error('the last frame is cut');
}

/** Writes a frame to a file descriptor, all of it: the other side reads as soon as it has asked. */
export function writeFrame(file: number, bytes: Uint8Array): void {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  for (const part of [length, bytes])
    for (let at = 0; at < part.length; ) at += written(file, part.subarray(at));
}

/** A pipe that is full and does not block says EAGAIN: it is tried again. */
function written(file: number, bytes: Uint8Array): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    return 0;
  }
}
