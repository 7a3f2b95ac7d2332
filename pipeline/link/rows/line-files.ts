import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAll } from '../mates/number-files.ts';

/** Characters that an ID may have behind its prefix, in the order of code units. */
const FIRST_CHARACTERS = [...'234567abcdefghijklmnopqrstuvwxyz'];
const BUFFERED = 1 << 16;
const PIECE = 1 << 18;
const LINE_FEED = 0x0a;

/** Rows with an ID, in files by its first character: what is too much for memory is sorted file by file. */
export interface LineFiles<Row> {
  add(id: string, row: Row): void;
  /** The rows of each file in the order of IDs, those of one ID together; to be asked for once. */
  groups(): Generator<{ id: string; rows: Row[] }>;
}

export function lineFiles<Row>(scratch: string, name: string): LineFiles<Row> {
  const files = new Map(
    FIRST_CHARACTERS.map((character) => [
      character,
      lineFile(join(scratch, `${name}-${character}.jsonl`)),
    ]),
  );
  return {
    add(id, row) {
      const file = files.get(id.charAt(id.indexOf('_') + 1));
      if (file === undefined) throw new Error(`${id} is no ID`);
      file.add(`${JSON.stringify([id, row])}\n`);
    },
    *groups() {
      for (const file of files.values()) yield* grouped(file.take());
    },
  };
}

/** The lines are this module's own: what they hold need not be checked again. */
function* grouped<Row>(lines: Iterable<string>): Generator<{ id: string; rows: Row[] }> {
  const groups = new Map<string, Row[]>();
  for (const line of lines) {
    const [id, row]: [string, Row] = JSON.parse(line);
    const rows = groups.get(id);
    if (rows === undefined) groups.set(id, [row]);
    else rows.push(row);
  }
  for (const id of [...groups.keys()].sort()) yield { id, rows: groups.get(id) ?? [] };
}

function lineFile(path: string) {
  const file = openSync(path, 'w');
  let buffered = '';
  const flush = () => {
    writeAll(file, Buffer.from(buffered));
    buffered = '';
  };
  return {
    add(line: string) {
      buffered += line;
      if (buffered.length >= BUFFERED) flush();
    },
    /** Removes the file behind them. */
    *take(): Generator<string> {
      flush();
      closeSync(file);
      yield* linesIn(path);
      rmSync(path);
    },
  };
}

/** Piece by piece: the file may be longer than a string can be. */
function* linesIn(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const piece = Buffer.alloc(PIECE);
  let held: Buffer = Buffer.alloc(0);
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    const bytes = Buffer.concat([held, piece.subarray(0, length)]);
    let from = 0;
    for (let to = bytes.indexOf(LINE_FEED); to !== -1; to = bytes.indexOf(LINE_FEED, from)) {
      yield bytes.toString('utf8', from, to);
      from = to + 1;
    }
    held = bytes.subarray(from);
  }
  closeSync(file);
}
