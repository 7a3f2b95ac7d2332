import { join } from 'node:path';
import { cacheKey } from './cache-key.ts';
import { computeAll } from './computing.ts';
import { type Entry, sortedEntries, stagesOf } from './entry.ts';
import { fingerprint } from './fingerprint.ts';
import { openJournal } from './journal.ts';
import { openKept, publishKept } from './kept.ts';
import { type KeysFile, keysFile } from './keys-file.ts';
import { recordJobs } from './record-jobs.ts';
import { writeStageFiles } from './stage-files.ts';
import type { StageReport, StageRun } from './stage-run.ts';
import type { InputFile } from './walk.ts';
import { removeIfThere } from './whole-file.ts';

/** What came of the documents of a run. */
export interface DocumentsRun {
  sorted: Entry[];
  reports: StageReport[];
  /** Documents that the last run did not have, that it had with other contents, and that are no longer there. */
  changes: { added: number; changed: number; gone: number };
  /** The keys of the documents for each corpus stage, by its name, as far as they were made in this run. */
  keys: Map<string, KeysFile>;
  /** Article IDs of the documents that the run before left: their keys are made anew where somebody asks for them. */
  keyless: ReadonlySet<string>;
  /** Of all that came of them: the same where nothing has changed. */
  key: string;
}

/** The file of a stage in an output folder. */
export function stagePath(out: string, stage: string): string {
  return join(out, 'stages', `${stage}.jsonl.gz`);
}

/**
 * Takes every document of the input through all stages that look at one document alone, in one go, and writes the files
 * of these stages. What the last run has, or a run that died, is not computed.
 */
export async function runDocuments(
  run: StageRun,
  inputs: readonly InputFile[],
  out: string,
): Promise<DocumentsRun> {
  const { chain } = run;
  const stages = ['read', ...Object.keys(chain.pages)];
  const wholes = Object.keys(chain.corpus);
  const files = stages.map((stage) => stagePath(out, stage));
  const print = cacheKey(fingerprint(chain), JSON.stringify(run.settings));
  const index = join(out, 'cache/index.jsonl.gz');
  const kept = await openKept(index, files, print);
  const journalPath = join(out, 'cache/journal');
  const journal = openJournal(journalPath);
  run.progress.begin(
    'read to annotate',
    inputs.reduce((bytes, file) => bytes + file.bytes, 0),
  );
  const { entries, ...counts } = await computeAll(recordJobs(inputs, print, run.filter), {
    orders: {
      chain: chain.module,
      settings: run.settings,
      stages: [...stages, ...wholes],
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
  const sorted = sortedEntries(entries);
  const keys = wholes.map((stage) => keysFile(join(out, 'cache', `${stage}-keys.tmp`)));
  const keyless = new Set<string>();
  const reader = kept?.reader() ?? null;
  const unfinished = files.map((file) => `${file}.tmp`);
  await writeStageFiles(sorted, unfinished, { journal, reader }, (entry, stage, line) => {
    const { articleId } = entry.made;
    if (articleId === null) return;
    if (stage >= stages.length) keys[stage - stages.length]?.add(articleId, line);
    else if (isKept(entry)) keyless.add(articleId);
  });
  await reader?.close();
  const stamps = await publishKept(index, files, print, indexed(sorted));
  journal.close();
  removeIfThere(journalPath);
  const reports = stages.map((stage, i) => reportOf(stage, i, sorted, counts));
  const key = cacheKey(print, ...stamps.map(({ sha256 }) => sha256));
  return {
    sorted,
    reports,
    changes: changesOf(sorted, kept?.sources ?? new Map()),
    keys: new Map(wholes.flatMap((stage, i) => (keys[i] ? [[stage, keys[i]]] : []))),
    keyless,
    key,
  };
}

/** Whether a document that came through all stages comes from the run before. */
function isKept({ lines, refused }: Entry): boolean {
  return refused === null && lines !== null && 'ordinal' in lines;
}

function* indexed(sorted: readonly Entry[]) {
  for (const { key, made, lines } of sorted)
    if (key !== null || lines !== null) yield { key: key ?? '', made };
}

function reportOf(
  stage: string,
  number: number,
  sorted: readonly Entry[],
  counts: { computed: number; cached: number },
): StageReport {
  const written = sorted.filter((entry) => stagesOf(entry) > number).length;
  return { stage, written, refused: sorted.length - written, ...counts };
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
