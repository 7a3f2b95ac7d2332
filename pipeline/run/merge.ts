import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Chain } from './chain.ts';
import { crewOf } from './crew.ts';
import { type Entry, entryOf } from './entry.ts';
import { isUnchanged } from './file-stamp.ts';
import { fingerprint, fingerprintOfRun } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import { lockFolder } from './lock.ts';
import type { Made } from './made.ts';
import { noteOf, type RunOptions, runRest } from './run.ts';
import { codeOf, earlierRun, JOURNAL, publishDocuments, stagePath } from './run-documents.ts';
import type { RunResult } from './run-result.ts';
import { SHARD_NOTE, ShardHead, ShardLine } from './shard.ts';
import { linesOf } from './stage-file.ts';
import { UsageError } from './usage-error.ts';

type MergeOptions = Pick<RunOptions, 'chain' | 'out' | 'workers' | 'formats' | 'progress'>;

interface FoundShard {
  folder: string;
  head: ShardHead;
  lines: ShardLine[];
}

/**
 * Joins the shards in `folders` as if one run had made them: their entries, in the order of the input, go the way of a
 * run's. Throws a `UsageError` where the shards are not all of one run.
 */
export async function mergeShards(
  folders: readonly string[],
  options: MergeOptions,
): Promise<RunResult> {
  const { chain, out, workers, progress } = options;
  if (folders.some((folder) => resolve(folder) === resolve(out)))
    throw new UsageError(`${out}: it holds one of the shards; give another folder with --out`);
  const shards: FoundShard[] = [];
  for (const folder of folders) shards.push(await shardAt(folder, chain));
  const settings = settingsOf(shards, chain);
  const unlock = lockFolder(out);
  const crew = crewOf(workers);
  try {
    const run = { chain, input: '', settings, filter: null, crew, progress };
    progress.begin('merge', 0);
    const [entries, code] = [joined(shards), codeOf(run)];
    const earlier = shards.map(({ folder, head, lines }) =>
      earlierRun(run, folder, { ...head, code, documents: documentsOf(lines) }),
    );
    const counts = { computed: 0, cached: entries.length, spent: [] };
    const journal = openJournal(join(out, JOURNAL));
    const results = { code, entries, counts, journal, earlier, before: new Map() };
    const documents = await publishDocuments(run, out, results);
    const end = documents.reports.at(-1);
    if (end !== undefined) progress.end(`${shards.length} shards: ${noteOf(end)}`);
    return await runRest(run, documents, { ...options, code: fingerprintOfRun(chain) });
  } finally {
    await crew.close();
    unlock();
  }
}

async function shardAt(folder: string, chain: Chain): Promise<FoundShard> {
  const path = join(folder, SHARD_NOTE);
  if (!existsSync(path))
    throw new UsageError(
      `${folder}: no finished shard in it; give a folder that wortlaut run --shard wrote`,
    );
  const lines = linesOf(path);
  const next = await lines.next();
  const head = ShardHead.parse(parsed(next.value?.bytes));
  for (const [i, file] of filesIn(folder, chain).entries()) {
    const stamp = head.files[i];
    if (stamp === undefined || !(await isUnchanged(file, stamp)))
      throw new UsageError(`${file}: it is not as its shard left it; run that shard again`);
  }
  const found: ShardLine[] = [];
  for await (const { bytes } of lines) found.push(ShardLine.parse(parsed(bytes)));
  return { folder, head, lines: found };
}

function parsed(bytes: Uint8Array | null | undefined): unknown {
  return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
}

/** The settings of all shards, which must be all those of one run, made by this version. */
function settingsOf(shards: readonly FoundShard[], chain: Chain): ShardHead['settings'] {
  const [first] = shards;
  if (first === undefined) throw new UsageError('no shards to merge; give their folders');
  const print = fingerprint(chain);
  const taken = new Map<number, string>();
  for (const { folder, head } of shards) {
    const refuse = (issue: string, remedy: string): never => {
      throw new UsageError(`${folder}: ${issue}; ${remedy}`);
    };
    if (head.fingerprint !== print)
      refuse('another version of wortlaut made it', 'run that shard again with this one');
    if (JSON.stringify(head.settings) !== JSON.stringify(first.head.settings))
      refuse(`its settings are not those of ${first.folder}`, 'run all shards with the same');
    if (head.input !== first.head.input)
      refuse(`its input or filter is not that of ${first.folder}`, 'run all shards on the same');
    const { number, of } = head;
    if (of !== first.head.of)
      refuse(`it is one of ${of} shards, ${first.folder} one of ${first.head.of}`, 'run it again');
    const other = taken.get(number);
    if (other !== undefined) refuse(`it is shard ${number}/${of}, as ${other} is`, 'give one');
    taken.set(number, folder);
  }
  for (let number = 1; number <= first.head.of; number++)
    if (!taken.has(number))
      throw new UsageError(`shard ${number}/${first.head.of} is missing; give its folder too`);
  return first.head.settings;
}

/** The entries of all shards in the order of the input. */
function joined(shards: readonly FoundShard[]): Entry[] {
  const found = shards.flatMap(({ lines }, run) =>
    lines.map(({ key, made, where, position, ordinal }) => {
      const kept = ordinal === null ? null : { made, ordinal, run };
      return { position, entry: entryOf(key, made, where, kept) };
    }),
  );
  return found.sort((a, b) => a.position - b.position).map(({ entry }) => entry);
}

/** The documents of a shard that its files hold, in their order. */
function documentsOf(lines: readonly ShardLine[]): Made[] {
  return lines
    .filter(({ ordinal }) => ordinal !== null)
    .sort((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0))
    .map(({ made }) => made);
}

function filesIn(folder: string, chain: Chain): string[] {
  return ['read', ...Object.keys(chain.pages)].map((stage) => stagePath(folder, stage));
}
