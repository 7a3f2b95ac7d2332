import { z } from 'zod';
import { Summary } from '../export/summary.ts';
import { resultNotedIn } from './run-note.ts';
import { StageReport } from './stage-run.ts';

/** What a dataset holds: rows by table and kind, and what did not come through, by stage and reason. */
export const Dataset = z.strictObject({
  tables: Summary,
  failures: z.record(z.string(), z.int()),
  formats: z.array(z.string()),
  /** What writing it took. */
  seconds: z.number(),
});
export type Dataset = z.infer<typeof Dataset>;

/** What a run tells at its end. */
export const RunResult = z.object({ dataset: Dataset, stages: z.array(StageReport) });
export type RunResult = z.infer<typeof RunResult>;

/** What the run that filled `out` told at its end; null where it has left no note. */
export function resultOfRun(out: string): RunResult | null {
  return RunResult.safeParse(resultNotedIn(out)).data ?? null;
}
