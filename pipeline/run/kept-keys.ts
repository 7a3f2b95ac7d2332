import { existsSync, readFileSync, renameSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { blockWriter } from './block-writer.ts';
import { Block, inBlocks } from './blocks.ts';
import { FileStamp, isUnchanged, stampOf } from './file-stamp.ts';
import { type KeptReader, readerOf } from './kept-reader.ts';
import { type Corpus, inTurns } from './keys-file.ts';
import type { EarlierRun } from './run-documents.ts';
import { wholeFileOf } from './whole-file.ts';

/** What tells of a file of keys: they stand in the order of the article IDs of the run with this key. */
const Note = z.strictObject({
  key: z.string(),
  file: FileStamp,
  /** Of each line. */
  lengths: z.array(z.int()),
  blocks: z.array(Block),
});

/** The keys of an article: made in this run, or kept by an earlier one. */
export interface KeysLine {
  articleId: string;
  length: number;
  line(): Uint8Array;
  kept: { reader: KeptReader; ordinal: number } | null;
}

/** Keys that a run has left. */
export interface KeptKeys {
  find(articleId: string): KeysLine | null;
  close(): void;
}

/** The keys in a file, where it is as this run left it; null otherwise. */
export async function openKeptKeys(
  path: string,
  { key, articleIds }: Pick<EarlierRun, 'key' | 'articleIds'>,
): Promise<KeptKeys | null> {
  const note = noteOf(path);
  if (note?.key !== key || !(await isUnchanged(path, note.file))) return null;
  const reader = readerOfKeys(path, note);
  const sorted = articleIds.toSorted(byCodeUnit);
  const ordinals = new Map(sorted.map((articleId, ordinal) => [articleId, ordinal]));
  return {
    find(articleId) {
      const ordinal = ordinals.get(articleId);
      if (ordinal === undefined) return null;
      const line = () => lineIn(reader, ordinal);
      return { articleId, length: note.lengths[ordinal] ?? 0, line, kept: { reader, ordinal } };
    },
    close: () => reader.close(),
  };
}

/** Writes the keys of all articles of the run with this key, sorted by article ID, and reads them. */
export async function keepKeys(
  path: string,
  key: string,
  lines: readonly KeysLine[],
): Promise<Corpus> {
  const sorted = lines.toSorted((a, b) => byCodeUnit(a.articleId, b.articleId));
  const blocks = [...inBlocks(sorted, ({ articleId: id, length: bytes }) => ({ id, bytes }))];
  const writer = blockWriter([`${path}.tmp`]);
  for (const block of blocks) {
    const kept = keptBlock(block);
    if (kept === null) await writer.add([block.map((each) => each.line())]);
    else await writer.copy(kept);
  }
  const packed = await writer.end();
  renameSync(`${path}.tmp`, path);
  const note = {
    key,
    file: await stampOf(path),
    lengths: sorted.map(({ length }) => length),
    blocks: blocks.map(({ length }, i) => ({ documents: length, packed: packed[i] ?? [] })),
  };
  wholeFileOf(notePath(path), gzipSync(JSON.stringify(note)));
  const reader = readerOfKeys(path, note);
  return {
    size: sorted.length,
    keys: () => inTurns(sorted.keys(), (ordinal) => lineIn(reader, ordinal)),
    close: () => reader.close(),
  };
}

const notePath = (path: string): string => path.replace(/\.jsonl\.gz$/, '.json.gz');

function noteOf(path: string): z.infer<typeof Note> | null {
  if (!existsSync(notePath(path))) return null;
  try {
    return Note.parse(JSON.parse(gunzipSync(readFileSync(notePath(path))).toString('utf8')));
  } catch {
    // Damaged, or of another version: the keys are made anew.
    return null;
  }
}

function readerOfKeys(path: string, { lengths, blocks }: z.infer<typeof Note>): KeptReader {
  return readerOf(
    lengths.map((length) => [length]),
    blocks,
    [path],
  );
}

function lineIn(reader: KeptReader, ordinal: number): Uint8Array {
  return reader.lines(ordinal)[0] ?? new Uint8Array();
}

/** The bytes of a block that one earlier run has just so. */
function keptBlock(block: readonly KeysLine[]): Uint8Array[] | null {
  const reader = block[0]?.kept?.reader;
  if (reader === undefined || !block.every(({ kept }) => kept?.reader === reader)) return null;
  return reader.block(block.map(({ kept }) => kept?.ordinal ?? -1));
}
