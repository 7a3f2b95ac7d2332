import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** Writes all of the bytes; one call of the system may take fewer. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(file, bytes, written, bytes.length - written);
}

export function removeIfThere(path: string): void {
  rmSync(path, { force: true });
}

/** Writes a file that appears whole or not at all: under another name first, renamed when it is on the disk. */
export function wholeFileOf(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path));
  const unfinished = `${path}.tmp`;
  const file = openSync(unfinished, 'w');
  try {
    writeAll(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
}
