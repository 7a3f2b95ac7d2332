import { createHash } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DEFAULT_SETTINGS, Settings } from '../settings.ts';
import { allKeys } from './all-keys.ts';
import { Block } from './blocks.ts';
import { cacheKey } from './cache-key.ts';
import { crewOf } from './crew.ts';
import { FileStamp, stampOf } from './file-stamp.ts';
import { fingerprint } from './fingerprint.ts';
import { lineWriter } from './gzip-lines.ts';
import { lockFolder } from './lock.ts';
import { Made } from './made.ts';
import { inputFiles, type Part } from './record-jobs.ts';
import { noteOf, type RunOptions } from './run.ts';
import { type DocumentsRun, runDocuments, stagePath } from './run-documents.ts';
import type { Shard } from './shard-name.ts';
import type { StageReport } from './stage-run.ts';

/** The first line of a shard's note: what it is a part of. Shards that differ in more than the number do not fit together. */
export const ShardHead = z.strictObject({
  number: z.int(),
  of: z.int(),
  fingerprint: z.string(),
  settings: Settings,
  /** A hash of the names and sizes of all files of the input, and of which records of them are wanted. */
  input: z.string(),
  /** The files of the stages. */
  files: z.array(FileStamp),
  blocks: z.array(Block),
});
export type ShardHead = z.infer<typeof ShardHead>;

/** The other lines: what became of a document or file, as the entries of a run are made of it. */
export const ShardLine = z.strictObject({
  key: z.string().nullable(),
  made: Made,
  where: z.string(),
  /** Its number in the whole input: which of two documents with one ID is the first. */
  position: z.int(),
  /** Of its lines in the files of the stages; null where they hold none. */
  ordinal: z.int().nullable(),
});
export type ShardLine = z.infer<typeof ShardLine>;

/** Where a shard leaves its note, in its output folder. */
export const SHARD_NOTE = 'cache/shard.jsonl.gz';

/** Takes the documents that fall to this shard through all stages that look at one document alone. */
export async function runShard(shard: Shard, options: RunOptions): Promise<StageReport[]> {
  const { chain, input, out, progress, settings = DEFAULT_SETTINGS, filter = null } = options;
  const unlock = lockFolder(out);
  const crew = crewOf(options.workers, options.limits);
  try {
    const files = inputFiles(input, out, options.follow);
    const positions: number[] = [];
    const run = { chain, input, settings, filter, crew, progress };
    const documents = await runDocuments(run, files, out, { isMine: fallsTo(shard), positions });
    for (const stage of Object.keys(chain.corpus))
      (await allKeys(run, documents, stage, out)).close();
    const stages = ['read', ...Object.keys(chain.pages)];
    const names = files.map(({ sourceFile, bytes }) => [sourceFile, bytes]);
    await writeNote(join(out, SHARD_NOTE), linesOfNote(documents, positions), {
      ...shard,
      fingerprint: fingerprint(chain),
      settings,
      input: cacheKey(JSON.stringify([names, filter])),
      files: await Promise.all(stages.map((stage) => stampOf(stagePath(out, stage)))),
      blocks: [...documents.blocks],
    });
    const end = documents.reports.at(-1);
    if (end !== undefined) progress.end(`shard ${shard.number}/${shard.of}: ${noteOf(end)}`);
    return documents.reports;
  } finally {
    await crew.close();
    unlock();
  }
}

/** By the file and the place in it, before anything is read: so each job falls to one shard, whatever the machine. */
function fallsTo({ number, of }: Shard): Part['isMine'] {
  return (where) =>
    createHash('sha256').update(where).digest().readUIntBE(0, 6) % of === number - 1;
}

function* linesOfNote({ entries, sorted }: DocumentsRun, positions: readonly number[]) {
  const written = sorted.filter(({ lines }) => lines !== null);
  const ordinals = new Map(written.map((entry, ordinal) => [entry, ordinal]));
  for (const [i, entry] of entries.entries()) {
    const { key, made, where } = entry;
    const [position = 0, ordinal = null] = [positions[i], ordinals.get(entry)];
    yield { key, made, where, position, ordinal } satisfies ShardLine;
  }
}

async function writeNote(path: string, lines: Iterable<ShardLine>, head: ShardHead): Promise<void> {
  const writer = lineWriter(`${path}.tmp`);
  await writer.add(Buffer.from(JSON.stringify(head)));
  for (const line of lines) await writer.add(Buffer.from(JSON.stringify(line)));
  await writer.end();
  renameSync(`${path}.tmp`, path);
}
