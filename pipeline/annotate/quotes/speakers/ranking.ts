import type { Passage } from '../passages/passage.ts';
import type { Candidate } from './candidates.ts';
import { DISTANCE, MAX_PASSAGES_BACK } from './reach.ts';

const NEW_PARAGRAPH = 0.4;

/** How likely a candidate speaks in passage number `index`: its weight less its distance. */
function scoreOf(candidate: Candidate, passage: Passage, index: number): number {
  const distance = index - candidate.passage;
  if (distance > MAX_PASSAGES_BACK) return 0;
  const paragraphs = passage.paragraph - candidate.paragraph;
  return candidate.weight - DISTANCE * (distance - 1) - NEW_PARAGRAPH * paragraphs;
}

/** A candidate with how likely it speaks; above 0 it may. */
export interface ScoredCandidate extends Candidate {
  score: number;
}

/** The candidates for a passage, the likeliest first. */
export function rankedCandidates(
  candidates: readonly Candidate[],
  passage: Passage,
  index: number,
): ScoredCandidate[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate, passage, index) }))
    .sort((a, b) => b.score - a.score);
}

/** The likeliest of the candidates for a passage; undefined where nobody is likely enough. */
export function bestCandidate(
  candidates: readonly Candidate[],
  passage: Passage,
  index: number,
): Candidate | undefined {
  let best: Candidate | undefined;
  let most = 0;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, passage, index);
    if (score <= most) continue;
    most = score;
    best = candidate;
  }
  return best;
}
