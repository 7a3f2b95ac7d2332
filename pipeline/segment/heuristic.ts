import type { Stop } from './stop.ts';

export type Verdict = 'ends' | 'continues';

/**
 * A phenomenon that tells whether a sentence ends at a stop; null where it has nothing to say. In the example and the
 * near miss `¦` stands where sentences end. Without the heuristic the example comes out wrong.
 */
export interface SentenceHeuristic {
  name: string;
  example: string;
  nearMiss: string;
  decide(stop: Stop): Verdict | null;
}

/** What the first heuristic says that has something to say; a sentence ends where none has. */
export function verdictOn(stop: Stop, heuristics: readonly SentenceHeuristic[]): Verdict {
  for (const heuristic of heuristics) {
    const verdict = heuristic.decide(stop);
    if (verdict !== null) return verdict;
  }
  return 'ends';
}
