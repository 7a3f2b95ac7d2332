import { closeSync, createReadStream, ftruncateSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { byteLines } from '../read/byte-lines.ts';
import { writeAll, writeWhole } from './whole-file.ts';

/** Where a line of output lies in the journal. */
export interface Stored {
  key: string;
  offset: number;
  length: number;
}

/** The lines a stage has computed so far, by key: the cache of the next run, and what is left of a run that died. */
export interface Journal {
  find(key: string): Stored | undefined;
  append(key: string, line: string): Stored;
  /** The line, or null where the file no longer holds it there (somebody else wrote to it). */
  lineAt(stored: Stored): string | null;
  /** Ends the use; where less than half of the file is `used`, only that much is kept. */
  close(used: readonly Stored[]): void;
}

const KEY_LENGTH = 24;
const BEFORE_KEY = '{"key":"';
const AFTER_KEY = '","line":';
const BEFORE_LINE = BEFORE_KEY.length + KEY_LENGTH + AFTER_KEY.length;

/** Opens or begins a journal: append-only, `{"key":…,"line":…}` a line. A line that a kill left half written is cut off. */
export async function openJournal(path: string): Promise<Journal> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a+');
  const stored = new Map<string, Stored>();
  let end = 0;
  for await (const { bytes, offset, ended } of byteLines(createReadStream(path))) {
    if (bytes === null || !ended) continue;
    end = offset + bytes.length + 1;
    const key = keyOf(bytes);
    if (key !== null)
      stored.set(key, {
        key,
        offset: offset + BEFORE_LINE,
        length: bytes.length - BEFORE_LINE - 1,
      });
  }
  ftruncateSync(file, end);
  const lineAt = (entry: Stored): string | null => {
    const bytes = Buffer.alloc(BEFORE_LINE + entry.length + 2);
    const read = readSync(file, bytes, 0, bytes.length, entry.offset - BEFORE_LINE);
    const whole = read === bytes.length && bytes.subarray(-2).toString() === '}\n';
    if (!whole || keyOf(bytes.subarray(0, -1)) !== entry.key) return null;
    return bytes.toString('utf8', BEFORE_LINE, bytes.length - 2);
  };
  return {
    find: (key) => stored.get(key),
    append(key, line) {
      const bytes = Buffer.from(`${BEFORE_KEY}${key}${AFTER_KEY}${line}}\n`);
      writeAll(file, bytes);
      const entry = { key, offset: end + BEFORE_LINE, length: bytes.length - BEFORE_LINE - 2 };
      end += bytes.length;
      stored.set(key, entry);
      return entry;
    },
    lineAt,
    close(used) {
      const kept = new Map(used.map((entry) => [entry.key, entry]));
      if (usedBytes(kept.values()) * 2 < end) writeWhole(path, journalLines(kept.values(), lineAt));
      closeSync(file);
    },
  };
}

function keyOf(line: Uint8Array): string | null {
  const head = Buffer.from(line.subarray(0, BEFORE_LINE)).toString('latin1');
  const fits = head.startsWith(BEFORE_KEY) && head.endsWith(AFTER_KEY) && line.at(-1) === 0x7d;
  return fits ? head.slice(BEFORE_KEY.length, BEFORE_KEY.length + KEY_LENGTH) : null;
}

function usedBytes(entries: Iterable<Stored>): number {
  let bytes = 0;
  for (const entry of entries) bytes += entry.length + BEFORE_LINE + 2;
  return bytes;
}

function* journalLines(
  entries: Iterable<Stored>,
  lineAt: (entry: Stored) => string | null,
): Generator<string> {
  for (const entry of entries) {
    const line = lineAt(entry);
    if (line !== null) yield `${BEFORE_KEY}${entry.key}${AFTER_KEY}${line}}`;
  }
}
