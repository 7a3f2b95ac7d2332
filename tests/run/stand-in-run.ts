import { crewOf, type Limits } from '../../pipeline/run/crew.ts';
import type { Progress } from '../../pipeline/run/progress.ts';
import { inputFiles } from '../../pipeline/run/record-jobs.ts';
import { type DocumentsRun, runDocuments } from '../../pipeline/run/run-documents.ts';
import type { StageRun } from '../../pipeline/run/stage-run.ts';
import { DEFAULT_SETTINGS } from '../../pipeline/settings.ts';
import { chain } from './stand-in-chain.ts';

export const silent: Progress = { begin() {}, advance() {}, end() {} };

/** A run of the stand-in chain over an input. */
export function runOf(input: string, crew = crewOf(0)): StageRun {
  return { chain, input, settings: DEFAULT_SETTINGS, filter: null, crew, progress: silent };
}

/** Takes documents through `read` and the stand-in stage into `out`, as the runner does. */
export async function runShout(
  input: string,
  out: string,
  workers = 0,
  limits?: Limits,
): Promise<DocumentsRun> {
  const crew = crewOf(workers, limits);
  try {
    return await runDocuments(runOf(input, crew), inputFiles(input, out), out);
  } finally {
    await crew.close();
  }
}
