import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFolder } from '../make-folder.ts';

/** How many bytes of rows a part has at least: DuckDB holds a CSV that it reads until it has come to the end of it. */
const PART = 64 << 20;

/** Notes where a CSV can be cut into parts of whole rows, as rows are added to it. */
export interface Cuts {
  /** So many bytes of whole rows follow. */
  add(bytes: number): void;
  /** Where all parts but the first begin, in bytes. The last part has a row at least. */
  offsets: readonly number[];
}

/** `head`: the bytes before the first row. */
export function cutsBehind(head: number, part = PART): Cuts {
  const offsets: number[] = [];
  let [begin, end] = [head, head];
  return {
    add(bytes) {
      if (end - begin >= part && bytes > 0) {
        offsets.push(end);
        begin = end;
      }
      end += bytes;
    },
    offsets,
  };
}

/**
 * Cuts a CSV at these offsets for as long as `use` is at work: it gets the paths of the parts, each with the head, in a folder below
 * `scratch`; the file itself where there is nothing to cut.
 */
export async function inParts<Result>(
  path: string,
  { head, cuts, scratch }: { head: string; cuts: readonly number[]; scratch: string },
  use: (paths: string[]) => Promise<Result>,
): Promise<Result> {
  if (cuts.length === 0) return use([path]);
  const folder = join(scratch, `${basename(path)}.parts`);
  makeFolder(folder);
  try {
    const paths: string[] = [];
    for (const [i, start] of [0, ...cuts].entries()) {
      const part = join(folder, `${i}.csv`);
      await copyPart(path, part, { head: i === 0 ? '' : head, start, end: cuts[i] });
      paths.push(part);
    }
    return await use(paths);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function copyPart(
  path: string,
  part: string,
  { head, start, end }: { head: string; start: number; end: number | undefined },
): Promise<void> {
  const rows = createReadStream(path, {
    start,
    ...(end !== undefined && { end: end - 1 }),
    highWaterMark: 1 << 20,
  });
  const file = createWriteStream(part);
  file.write(head);
  await pipeline(rows, file);
}
