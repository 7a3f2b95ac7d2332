import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { stampOf } from './stamp.ts';
import { UsageError } from './usage-error.ts';

export interface InputFile {
  path: string;
  /** Path inside the input folder, with forward slashes; the bare name where the input is a file. */
  sourceFile: string;
  bytes: number;
  /** Changes when the file does. */
  stamp: string;
  /** Why it cannot be read; null where nothing is known against it. */
  problem: string | null;
}

/**
 * The files of the input in the order of their paths by code unit, whatever the locale or the disk says. Hidden files
 * and the folder `except` (the output, should it lie inside) are passed over. Links inside the input are followed, those that
 * lead out of it only where `follow` says so; each folder is entered once, so that loops end. Throws a `UsageError` where the input does not exist.
 */
export function walk(input: string, except: string | null, follow = false): InputFile[] {
  const status = statSync(input, { throwIfNoEntry: false });
  if (status === undefined)
    throw new UsageError(`${input}: no such file or folder; give a file or a folder of pages`);
  if (!status.isDirectory()) return [inputFile(input, basename(input))];
  const root = `${realpathSync(input)}${sep}`;
  const entered = new Set(except === null ? [] : [realPath(except)]);
  const files: InputFile[] = [];
  const folders = [{ path: input, sourceFile: '' }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const real = realPath(folder.path);
    if (entered.has(real)) continue;
    entered.add(real);
    for (const name of visibleNames(folder.path)) {
      const inside = { path: join(folder.path, name), sourceFile: folder.sourceFile + name };
      if (!follow && leadsOut(inside.path, root)) files.push(linkOut(inside));
      else if (statSync(inside.path, { throwIfNoEntry: false })?.isDirectory())
        folders.push({ ...inside, sourceFile: `${inside.sourceFile}/` });
      else files.push(inputFile(inside.path, inside.sourceFile));
    }
  }
  return files.sort((a, b) => byCodeUnit(a.sourceFile, b.sourceFile));
}

/** Whether it is a link to a file or folder outside of `root`. */
function leadsOut(path: string, root: string): boolean {
  if (!lstatSync(path).isSymbolicLink()) return false;
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return false;
  return !`${realpathSync(path)}${sep}`.startsWith(root);
}

function linkOut({ path, sourceFile }: { path: string; sourceFile: string }): InputFile {
  const problem = 'it is a link out of the input folder; give --follow if you trust it';
  return { path, sourceFile, bytes: 0, stamp: '', problem };
}

function inputFile(path: string, sourceFile: string): InputFile {
  const status = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (status === undefined)
    return { path, sourceFile, bytes: 0, stamp: '', problem: 'it is a link that leads nowhere' };
  const problem = status.isFile() ? null : 'it is neither a file nor a folder';
  return { path, sourceFile, bytes: Number(status.size), stamp: stampOf(status), problem };
}

/** Sorted in reverse, since the stack of folders gives the last first: which of two links to a folder wins is fixed. */
function visibleNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort((a, b) => byCodeUnit(b, a));
}

function realPath(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
}
