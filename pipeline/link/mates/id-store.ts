import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Id } from '../../../schemas/id.ts';
import { writeAll } from './number-files.ts';

const CHARACTERS = 16;
const BUFFERED = 4096;

/** IDs in a file, by number and without their prefix: of a corpus there are too many for memory. */
export interface IdStore {
  add(id: Id): void;
  /** The ID with this number, under another prefix ("qcl" for the cluster that a quote founded). */
  at(number: number, prefix: string): Id;
  close(): void;
}

export function idStore(scratch: string, name: string): IdStore {
  const file = openSync(join(scratch, `${name}.ids`), 'w+');
  const bytes = Buffer.alloc(CHARACTERS);
  let waiting: string[] = [];
  const flush = () => {
    writeAll(file, Buffer.from(waiting.join(''), 'latin1'));
    waiting = [];
  };
  return {
    add(id) {
      waiting.push(id.slice(-CHARACTERS));
      if (waiting.length === BUFFERED) flush();
    },
    at(number, prefix) {
      if (waiting.length > 0) flush();
      readSync(file, bytes, 0, CHARACTERS, number * CHARACTERS);
      return `${prefix}_${bytes.toString('latin1')}`;
    },
    close: () => closeSync(file),
  };
}
