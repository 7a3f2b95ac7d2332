import type { ScorerIn } from '../labels/second-look/scorer.ts';
import type { Candidates } from './candidates.ts';

/** How surely a line is the headline. */
export type HeadlineScorer = ScorerIn<Candidates>;

/** In logits: a line less sure than this is none, and one that is hardly surer than what rules choose is no better. */
const LIKELY = -1.5;
const SURER = 0.5;

/**
 * Index of the line that boosted trees take for the headline, -1 where rules do as well. Flat text begins with a site's menus,
 * in which a model that sees neighbours only is lost.
 */
export function likeliestLine(candidates: Candidates, scorer: HeadlineScorer): number {
  const { view, lines, ruled } = candidates;
  const scoreAt = (index: number): number => {
    const unit = view.units[index];
    return unit === undefined ? Number.NEGATIVE_INFINITY : scorer(unit, index, candidates);
  };
  let best = -1;
  let highest = LIKELY;
  for (const index of lines) {
    const score = scoreAt(index);
    if (score > highest) [best, highest] = [index, score];
  }
  if (!lines.includes(ruled)) return best;
  return highest > scoreAt(ruled) + SURER ? best : -1;
}
