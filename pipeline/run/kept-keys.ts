import { join } from 'node:path';
import { computeAll, type Job } from './computing.ts';
import { articleIdOf, documentsIn } from './document-files.ts';
import { openJournal } from './journal.ts';
import type { Corpus } from './keys-file.ts';
import { type DocumentsRun, stagePath } from './run-documents.ts';
import type { StageRun } from './stage-run.ts';
import { removeIfThere } from './whole-file.ts';

/**
 * The keys of all documents for a corpus stage. They are not kept from run to run, as they would take as much room as
 * the documents: those of documents that were not computed in this run are made of the stages' files.
 */
export async function allKeys(
  { chain, crew, progress, settings }: StageRun,
  { keys, keyless }: DocumentsRun,
  stage: string,
  out: string,
): Promise<Corpus> {
  const file = keys.get(stage);
  if (file === undefined) throw new Error(`no keys for the stage "${stage}"`);
  if (keyless.size === 0) return file.corpus();
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
  return file.corpus();
}
