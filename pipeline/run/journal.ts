import { closeSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { makeFolder } from '../make-folder.ts';
import { Made } from './made.ts';
import { writeAll } from './whole-file.ts';

/** Where the lines of a document lie in the journal. */
export interface Journaled {
  made: Made;
  offset: number;
}

/**
 * What this run has computed and not yet put in its place, and all that is left of a run that died: append-only, one
 * frame a document, a line of JSON (`Frame`) and the lines it tells of.
 */
export interface Journal {
  find(key: string): Journaled | undefined;
  /** Adds the documents of a batch, whose lines are `bytes`; a document without a key will not be found by the next run. */
  append(documents: readonly { key: string | null; made: Made }[], bytes: Uint8Array): Journaled[];
  /** The lines of a document, end to end. Throws where the file no longer holds them. */
  linesAt(journaled: Journaled): Buffer;
  close(): void;
}

const Frame = z.strictObject({ key: z.string().nullable(), crc: z.int(), made: Made });
type Frame = z.infer<typeof Frame>;

const LINE_FEED = 0x0a;
const READ_AHEAD = 1 << 20;

/**
 * Opens or begins a journal. A frame that a kill left half written is cut off with all behind it. `madeBy` tells the code
 * that makes the lines: a journal of other code is begun anew.
 */
export function openJournal(path: string, madeBy = ''): Journal {
  makeFolder(dirname(path));
  const file = openSync(path, 'a+');
  const found = new Map<string, Journaled>();
  const head = Buffer.from(madeBy === '' ? '' : `${madeBy}\n`);
  if (!beginsWith(file, head)) {
    ftruncateSync(file, 0);
    writeAll(file, head);
  }
  let end = head.length;
  for (const { frame, offset, next } of framesOf(file, head.length)) {
    if (frame.key !== null) found.set(frame.key, { made: frame.made, offset });
    end = next;
  }
  ftruncateSync(file, end);
  return {
    find: (key) => found.get(key),
    append(documents, bytes) {
      const pieces: Uint8Array[] = [];
      const journaled: Journaled[] = [];
      let [from, at] = [0, end];
      for (const { key, made } of documents) {
        const lines = bytes.subarray(from, from + sum(made.lengths));
        from += lines.length;
        const frame: Frame = { key, crc: crc32(lines), made };
        const head = Buffer.from(`${JSON.stringify(frame)}\n`);
        pieces.push(head, lines, Buffer.of(LINE_FEED));
        journaled.push({ made, offset: at + head.length });
        at += head.length + lines.length + 1;
      }
      writeAll(file, Buffer.concat(pieces));
      end = at;
      return journaled;
    },
    linesAt({ made, offset }) {
      const lines = Buffer.allocUnsafe(sum(made.lengths));
      if (readSync(file, lines, 0, lines.length, offset) < lines.length)
        throw new Error(`${path} changed during the run: another run writes to the same folder`);
      return lines;
    },
    close: () => closeSync(file),
  };
}

function beginsWith(file: number, head: Buffer): boolean {
  const found = Buffer.alloc(head.length);
  return readSync(file, found, 0, head.length, 0) === head.length && found.equals(head);
}

/** The whole frames from a place on. */
function* framesOf(
  file: number,
  first: number,
): Generator<{ frame: Frame; offset: number; next: number }> {
  const { size } = fstatSync(file);
  let [held, start] = [Buffer.alloc(0), 0];
  const hold = (from: number, length: number): Buffer => {
    if (from + length > start + held.length) {
      held = Buffer.alloc(Math.min(size - from, Math.max(length, READ_AHEAD)));
      start = from;
      held = held.subarray(0, readSync(file, held, 0, held.length, from));
    }
    return held.subarray(from - start);
  };
  for (let at = first; at < size; ) {
    let ahead = hold(at, 1);
    let stop = ahead.indexOf(LINE_FEED);
    if (stop === -1) {
      ahead = hold(at, Math.min(size - at, READ_AHEAD));
      stop = ahead.indexOf(LINE_FEED);
    }
    const frame = stop === -1 ? null : frameIn(ahead.toString('utf8', 0, stop));
    if (frame === null) return;
    const offset = at + stop + 1;
    const length = sum(frame.made.lengths);
    const lines = hold(offset, length + 1).subarray(0, length + 1);
    if (lines.at(length) !== LINE_FEED || crc32(lines.subarray(0, length)) !== frame.crc) return;
    at = offset + length + 1;
    yield { frame, offset, next: at };
  }
}

function frameIn(line: string): Frame | null {
  try {
    return Frame.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

const sum = (lengths: readonly number[]): number =>
  lengths.reduce((total, length) => total + length, 0);
