import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { UsageError } from './usage-error.ts';

export interface InputFile {
  path: string;
  /** Path inside the input folder, with forward slashes; the bare name where the input is a file. */
  sourceFile: string;
  bytes: number;
  /** Why it cannot be read; null where nothing is known against it. */
  problem: string | null;
}

/**
 * The files of the input in the order of their paths by code unit, whatever the locale or the disk says. Hidden files
 * and the folder `except` (the output, should it lie inside) are passed over. Links are followed, each folder is
 * entered once, so that loops end. Throws a `UsageError` where the input does not exist.
 */
export function walk(input: string, except: string | null): InputFile[] {
  const status = statSync(input, { throwIfNoEntry: false });
  if (status === undefined)
    throw new UsageError(`${input}: no such file or folder; give a file or a folder of pages`);
  if (!status.isDirectory()) return [inputFile(input, basename(input))];
  const entered = new Set(except === null ? [] : [realPath(except)]);
  const files: InputFile[] = [];
  const folders = [{ path: input, sourceFile: '' }];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const real = realPath(folder.path);
    if (entered.has(real)) continue;
    entered.add(real);
    for (const name of visibleNames(folder.path)) {
      const inside = { path: join(folder.path, name), sourceFile: folder.sourceFile + name };
      if (statSync(inside.path, { throwIfNoEntry: false })?.isDirectory())
        folders.push({ ...inside, sourceFile: `${inside.sourceFile}/` });
      else files.push(inputFile(inside.path, inside.sourceFile));
    }
  }
  return files.sort((a, b) => byCodeUnit(a.sourceFile, b.sourceFile));
}

function inputFile(path: string, sourceFile: string): InputFile {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined)
    return { path, sourceFile, bytes: 0, problem: 'it is a link that leads nowhere' };
  const problem = status.isFile() ? null : 'it is neither a file nor a folder';
  return { path, sourceFile, bytes: status.size, problem };
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
