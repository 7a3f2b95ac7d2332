import { join } from 'node:path';
import type { Block } from './blocks.ts';
import { cacheKey } from './cache-key.ts';
import type { Chain } from './chain.ts';
import { type Counts, computeAll } from './computing.ts';
import { type Entry, sortedEntries, stagesOf } from './entry.ts';
import type { FileStamp } from './file-stamp.ts';
import { fingerprint, fingerprintOfStages } from './fingerprint.ts';
import { type Journal, openJournal } from './journal.ts';
import { openKept, publishKept } from './kept.ts';
import { type KeptReader, readerOf } from './kept-reader.ts';
import { type KeysFile, keysFile } from './keys-file.ts';
import type { Made } from './made.ts';
import { type Part, recordJobs } from './record-jobs.ts';
import { writeStageFiles } from './stage-files.ts';
import type { StageReport, StageRun } from './stage-run.ts';
import type { InputFile } from './walk.ts';
import { removeIfThere } from './whole-file.ts';

/** What came of the documents of a run. */
export interface DocumentsRun {
  /** In the order of the input. */
  entries: readonly Entry[];
  sorted: Entry[];
  reports: StageReport[];
  /** Documents that the last run did not have, that it had with other contents, and that are no longer there. */
  changes: { added: number; changed: number; gone: number };
  /** How the documents lie in the files of the stages. */
  blocks: readonly Block[];
  /** The keys of the documents for each corpus stage, by its name, as far as they were made in this run. */
  keys: Map<string, KeysFile>;
  /** The runs that other documents come from. */
  earlier: readonly EarlierRun[];
  /** What the workers spent on these keys. */
  keySeconds: number;
  /** Of all that came of them: the same where nothing has changed. */
  key: string;
}

/** A run whose documents need not be computed again: the last one into this folder, or the shards that are merged. */
export interface EarlierRun {
  out: string;
  /** As that of this run. */
  key: string;
  /** Of its documents that came through all stages. */
  articleIds: readonly string[];
  reader: KeptReader;
}

/** The file of a stage in an output folder. */
export function stagePath(out: string, stage: string): string {
  return join(out, 'stages', `${stage}.jsonl.gz`);
}

const INDEX = 'cache/index.jsonl.gz';
export const JOURNAL = 'cache/journal';

/** What decides what is made of the documents: hashes of code and settings. */
export interface Code {
  /** Of what makes the files of the stages. */
  print: string;
  /** Of that and of the stages for the whole corpus. */
  whole: string;
}

export function codeOf({ chain, settings }: Pick<StageRun, 'chain' | 'settings'>): Code {
  return {
    print: cacheKey(fingerprint(chain), JSON.stringify(settings)),
    whole: fingerprintOfStages(chain),
  };
}

/** The stages that look at one document alone, and their files. */
function layoutOf(chain: Chain, out: string): { stages: string[]; files: string[] } {
  const stages = ['read', ...Object.keys(chain.pages)];
  return { stages, files: stages.map((stage) => stagePath(out, stage)) };
}

/**
 * Takes every document of the input through all stages that look at one document alone, in one go, and writes the files
 * of these stages. What the last run has, or a run that died, is not computed. `part` tells which documents are this
 * run's, where others take the rest.
 */
export async function runDocuments(
  run: StageRun,
  inputs: readonly InputFile[],
  out: string,
  part: Part | null = null,
): Promise<DocumentsRun> {
  const { chain } = run;
  const { stages, files } = layoutOf(chain, out);
  const code = codeOf(run);
  const kept = await openKept(join(out, INDEX), files, code.print);
  const journal = openJournal(join(out, JOURNAL), code.whole);
  run.progress.begin(
    'read to annotate',
    inputs.reduce((bytes, file) => bytes + file.bytes, 0),
  );
  const { entries, counts } = await computeAll(recordJobs(inputs, code.print, run.filter, part), {
    orders: {
      chain: chain.module,
      settings: run.settings,
      stages: [...stages, ...Object.keys(chain.corpus)],
      before: null,
    },
    crew: run.crew,
    journal,
    kept,
    progress: run.progress,
    misfit(where, field, message) {
      throw new Error(`${where}: ${field}: ${message}`);
    },
  });
  // Before the lines are put in order: a worker holds 200 MB.
  await run.crew.close();
  const earlier = kept === null ? [] : [earlierRun(run, out, { ...kept, code })];
  const before = kept?.sources ?? new Map();
  return publishDocuments(run, out, { code, entries, counts, journal, earlier, before });
}

/** What a run left in a folder, whose code was this. */
interface Left {
  code: Code;
  files: readonly FileStamp[];
  documents: readonly Made[];
  blocks: readonly Block[];
}

export function earlierRun(
  { chain }: Pick<StageRun, 'chain'>,
  out: string,
  { code, files, documents, blocks }: Left,
): EarlierRun {
  return {
    out,
    key: keyOf(code, files),
    articleIds: documents.flatMap(({ articleId, refused }) =>
      refused === null && articleId !== null ? [articleId] : [],
    ),
    reader: readerOf(
      documents.map(({ lengths }) => lengths),
      blocks,
      layoutOf(chain, out).files,
    ),
  };
}

/** What came of the documents, and where their lines are. */
interface Results {
  code: Code;
  /** In the order of the input. */
  entries: readonly Entry[];
  counts: Counts;
  journal: Journal;
  /** The runs that documents come from which are not in the journal, by number. */
  earlier: readonly EarlierRun[];
  /** Source IDs that the last run had, and the keys of their documents. */
  before: ReadonlyMap<string, string>;
}

/** Writes the files of the stages and puts them in their place. Closes and removes the journal, which lies in `out`. */
export async function publishDocuments(
  { chain }: StageRun,
  out: string,
  { code, entries, counts, journal, earlier, before }: Results,
): Promise<DocumentsRun> {
  const { stages, files } = layoutOf(chain, out);
  const wholes = Object.keys(chain.corpus);
  const sorted = sortedEntries(entries);
  const keys = wholes.map((stage) => keysFile(join(out, 'cache', `${stage}-keys.tmp`)));
  const unfinished = files.map((file) => `${file}.tmp`);
  const sources = { journal, readers: earlier.map(({ reader }) => reader) };
  const blocks = await writeStageFiles(sorted, unfinished, sources, (entry, stage, line) => {
    const { articleId } = entry.made;
    if (articleId !== null) keys[stage - stages.length]?.add(articleId, line);
  });
  for (const { reader } of earlier) reader.close();
  const documents = indexed(sorted);
  const stamps = await publishKept(join(out, INDEX), files, {
    fingerprint: code.print,
    blocks,
    documents,
  });
  journal.close();
  removeIfThere(join(out, JOURNAL));
  const reports = stages.map((stage, i) => reportOf(stage, i, sorted, counts));
  return {
    entries,
    sorted,
    reports,
    changes: changesOf(sorted, before),
    blocks,
    keys: new Map(wholes.flatMap((stage, i) => (keys[i] ? [[stage, keys[i]]] : []))),
    earlier,
    keySeconds: (counts.spent[stages.length] ?? 0) / 1000,
    key: keyOf(code, stamps),
  };
}

/** Of all that came of documents: what made them, and the files. */
function keyOf({ print, whole }: Code, files: readonly FileStamp[]): string {
  return cacheKey(`${print}${whole}`, ...files.map(({ sha256 }) => sha256));
}

function* indexed(sorted: readonly Entry[]) {
  for (const { key, made, lines } of sorted)
    if (key !== null || lines !== null) yield { key: key ?? '', made };
}

function reportOf(
  stage: string,
  number: number,
  sorted: readonly Entry[],
  { computed, cached, spent }: Counts,
): StageReport {
  const written = sorted.filter((entry) => stagesOf(entry) > number).length;
  const seconds = (spent[number] ?? 0) / 1000;
  return { stage, written, refused: sorted.length - written, computed, cached, seconds };
}

function changesOf(sorted: readonly Entry[], before: ReadonlyMap<string, string>) {
  let [added, changed, kept] = [0, 0, 0];
  for (const { place, key } of sorted) {
    if (place.sourceId === null) continue;
    const old = before.get(place.sourceId);
    if (old === undefined) added++;
    else if (old !== (key ?? '')) changed++;
    if (old !== undefined) kept++;
  }
  return { added, changed, gone: before.size - kept };
}
