import { existsSync, renameSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { fits } from '../../schemas/fits.ts';
import { Block } from './blocks.ts';
import { FileStamp, isUnchanged, type FileStamp as Stamp, stampOf } from './file-stamp.ts';
import { lineWriter } from './gzip-lines.ts';
import { Made } from './made.ts';
import { linesOf } from './stage-file.ts';

/** A document that an earlier run left: its lines stand in the files of the stages, in the order of the ordinals. */
export interface KeptDocument {
  made: Made;
  ordinal: number;
  /** The number of the run. */
  run: number;
}

/** The documents of the last whole run. The files of the stages are the cache: `index` tells which line is of which key. */
export interface Kept {
  find(key: string): KeptDocument | undefined;
  /** Source IDs and the keys their documents had. */
  sources: ReadonlyMap<string, string>;
  files: readonly Stamp[];
  blocks: readonly Block[];
  /** In the order of the files. */
  documents: readonly Made[];
}

const Head = z.strictObject({
  fingerprint: z.string(),
  files: z.array(FileStamp),
  blocks: z.array(Block),
});
const Line = z.strictObject({ key: z.string(), made: Made });

const UNFINISHED = '.tmp';
const unfinished = (path: string): string => `${path}${UNFINISHED}`;

/**
 * What the last run left in `files`, if it had this fingerprint and nobody has touched them since. A run that was killed
 * while it put its files in place is finished first.
 */
export async function openKept(
  index: string,
  files: readonly string[],
  fingerprint: string,
): Promise<Kept | null> {
  if (!existsSync(index)) return null;
  const lines = linesOf(index);
  const first = await lines.next();
  if (first.done === true || first.value.bytes === null) return null;
  const head = Head.safeParse(JSON.parse(text(first.value.bytes))).data;
  for (const [i, stamp] of head?.files.entries() ?? []) await rollForward(files[i], stamp);
  if (head?.fingerprint !== fingerprint || !(await allUnchanged(files, head.files))) {
    await lines.return(undefined);
    return null;
  }
  const documents: Made[] = [];
  const found = new Map<string, KeptDocument>();
  const sources = new Map<string, string>();
  for await (const { bytes } of lines) {
    const line: unknown = JSON.parse(text(bytes ?? new Uint8Array()));
    const { key, made } = fits(Line)(line) ? (line as z.infer<typeof Line>) : Line.parse(line);
    found.set(key, { made, ordinal: documents.length, run: 0 });
    documents.push(made);
    if (made.sourceId !== null) sources.set(made.sourceId, key);
  }
  const { files: stamps, blocks } = head;
  return { find: (key) => found.get(key), sources, files: stamps, blocks, documents };
}

/** What the files hold. */
interface Published {
  fingerprint: string;
  blocks: readonly Block[];
  documents: Iterable<{ key: string; made: Made }>;
}

/** Puts new files, written beside their places, and an index of their documents there: as if at once. */
export async function publishKept(
  index: string,
  files: readonly string[],
  { fingerprint, blocks, documents }: Published,
): Promise<Stamp[]> {
  const stamps: Stamp[] = [];
  for (const file of files) stamps.push(await stampOf(unfinished(file)));
  const writer = lineWriter(unfinished(index));
  await writer.add(Buffer.from(JSON.stringify({ fingerprint, files: stamps, blocks })));
  for (const document of documents) await writer.add(Buffer.from(JSON.stringify(document)));
  await writer.end();
  // From this rename on the next run finishes what this one does not.
  renameSync(unfinished(index), index);
  for (const file of files) renameSync(unfinished(file), file);
  return stamps;
}

async function rollForward(file: string | undefined, stamp: Stamp): Promise<void> {
  if (file === undefined || !existsSync(unfinished(file))) return;
  if (await isUnchanged(unfinished(file), stamp)) renameSync(unfinished(file), file);
  else rmSync(unfinished(file));
}

async function allUnchanged(files: readonly string[], stamps: readonly Stamp[]): Promise<boolean> {
  if (files.length !== stamps.length) return false;
  for (const [i, stamp] of stamps.entries())
    if (!(await isUnchanged(files[i] ?? '', stamp))) return false;
  return true;
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
