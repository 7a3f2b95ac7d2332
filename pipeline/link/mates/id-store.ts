import { join } from 'node:path';
import type { Id } from '../../../schemas/id.ts';
import { blockFile } from './block-file.ts';

const CHARACTERS = 16;
const MEGABYTES = 2;

/** IDs in a file, by number and without their prefix: of a corpus there are too many for memory. */
export interface IdStore {
  add(id: Id): void;
  /** The ID with this number, under another prefix ("qcl" for the cluster that a quote founded). */
  at(number: number, prefix: string): Id;
  close(): void;
}

export function idStore(scratch: string, name: string): IdStore {
  const file = blockFile(join(scratch, `${name}.ids`), MEGABYTES);
  const bytes = Buffer.alloc(CHARACTERS);
  return {
    add(id) {
      file.add(Buffer.from(id.slice(-CHARACTERS), 'latin1'));
    },
    at(number, prefix) {
      file.read(number * CHARACTERS, bytes);
      return `${prefix}_${bytes.toString('latin1')}`;
    },
    close: () => file.close(),
  };
}
