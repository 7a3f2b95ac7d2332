import { join } from 'node:path';
import { computeAll, type Job } from './computing.ts';
import { articleIdOf, documentsIn } from './document-files.ts';
import type { Entry } from './entry.ts';
import { openJournal } from './journal.ts';
import { type KeptKeys, type KeysLine, keepKeys, openKeptKeys } from './kept-keys.ts';
import type { Corpus, KeysFile } from './keys-file.ts';
import { type DocumentsRun, stagePath } from './run-documents.ts';
import type { StageRun } from './stage-run.ts';
import { removeIfThere } from './whole-file.ts';

/**
 * The keys of all documents for a corpus stage: those made in this run, those that earlier runs have kept, and where one
 * has none of this code, new ones made of the stages' files. All are kept for the next run.
 */
export async function allKeys(
  run: StageRun,
  documents: DocumentsRun,
  stage: string,
  out: string,
): Promise<Corpus> {
  const made = documents.keys.get(stage);
  if (made === undefined) throw new Error(`no keys for the stage "${stage}"`);
  const pathIn = (folder: string): string => join(folder, 'cache', `${stage}-keys.jsonl.gz`);
  const found: KeysLine[] = [];
  const keyless = new Set<string>();
  const open: KeptKeys[] = [];
  for (const [number, earlier] of documents.earlier.entries()) {
    const kept = await openKeptKeys(pathIn(earlier.out), earlier);
    if (kept !== null) open.push(kept);
    for (const articleId of articlesOf(documents.sorted, number)) {
      const line = kept?.find(articleId) ?? null;
      if (line === null) keyless.add(articleId);
      else found.push(line);
    }
  }
  if (keyless.size > 0) await makeKeys(run, keyless, { stage, out, made });
  const corpus = await keepKeys(pathIn(out), documents.key, [...made.lines(), ...found]);
  for (const each of [...open, made]) each.close();
  return corpus;
}

/** Of the documents of an earlier run that came through all stages. */
function* articlesOf(sorted: readonly Entry[], run: number): Generator<string> {
  for (const { lines, refused, made } of sorted)
    if (refused === null && lines !== null && 'run' in lines && lines.run === run)
      yield made.articleId ?? '';
}

/** Makes the keys of the documents with these article IDs. */
async function makeKeys(
  { chain, crew, progress, settings }: StageRun,
  keyless: ReadonlySet<string>,
  { stage, out, made: file }: { stage: string; out: string; made: KeysFile },
): Promise<void> {
  const stages = ['read', ...Object.keys(chain.pages)];
  const last = stages.at(-1) ?? '';
  async function* jobs(): AsyncGenerator<Job> {
    for await (const { where, lines, bytes, refused } of documentsIn(
      stagePath(out, last),
      last,
      stages,
    )) {
      if (refused !== null || !keyless.has(articleIdOf(lines[0] ?? new Uint8Array()) ?? ''))
        continue;
      yield { kind: 'lines', key: '', stage, sourceFile: '', where, bytes, lines };
    }
  }
  const path = join(out, 'cache', `${stage}-keys.journal`);
  removeIfThere(path);
  const journal = openJournal(path);
  const { entries } = await computeAll(jobs(), {
    orders: { chain: chain.module, settings, stages, before: null },
    crew,
    journal,
    kept: null,
    progress,
    misfit(where, field, message) {
      throw new Error(`${where}: ${field}: ${message}`);
    },
  });
  for (const { made, lines } of entries)
    if (lines !== null && !('ordinal' in lines) && made.articleId !== null)
      file.add(made.articleId, journal.linesAt(lines));
  journal.close();
  removeIfThere(path);
}
