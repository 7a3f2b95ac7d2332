import { z } from 'zod';
import { Dataset } from './run-export.ts';
import { resultNotedIn } from './run-note.ts';
import { StageReport } from './stage-run.ts';

/** What a run tells at its end. */
export const RunResult = z.object({ dataset: Dataset, stages: z.array(StageReport) });
export type RunResult = z.infer<typeof RunResult>;

/** What the run that filled `out` told at its end; null where it has left no note. */
export function resultOfRun(out: string): RunResult | null {
  return RunResult.safeParse(resultNotedIn(out)).data ?? null;
}
