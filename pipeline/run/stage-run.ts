import type { Chain } from './chain.ts';
import type { Crew } from './crew.ts';
import type { Progress } from './progress.ts';

/** What every part of a run is given. */
export interface StageRun {
  chain: Chain;
  input: string;
  crew: Crew;
  progress: Progress;
}

/** What a stage did in a run. */
export interface StageReport {
  stage: string;
  written: number;
  /** Failed or rejected, in this stage or before it. */
  refused: number;
  computed: number;
  cached: number;
}
