import { z } from 'zod';
import type { FilterOptions } from '../read/record-filter.ts';
import type { Settings } from '../settings.ts';
import type { Chain } from './chain.ts';
import type { Crew } from './crew.ts';
import type { Progress } from './progress.ts';

/** What every part of a run is given. */
export interface StageRun {
  chain: Chain;
  input: string;
  settings: Settings;
  /** Which records of archives are wanted; null for all. */
  filter: FilterOptions | null;
  crew: Crew;
  progress: Progress;
}

/** What a stage did in a run. */
export const StageReport = z.strictObject({
  stage: z.string(),
  written: z.int(),
  /** Failed or rejected, in this stage or before it. */
  refused: z.int(),
  computed: z.int(),
  cached: z.int(),
  /** What the workers spent in it, all together; for a stage that sees all documents at once, from its begin to its end. */
  seconds: z.number(),
});
export type StageReport = z.infer<typeof StageReport>;
