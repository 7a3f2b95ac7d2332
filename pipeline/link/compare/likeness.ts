import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { CompactArticle, CompactUtterance } from './compact-article.ts';
import { type Between, between, FEATURES, featuresOf } from './features.ts';

const WEIGHTS = weightsOf(
  loadLexicon(
    new URL('../model/utterance-weights.tsv', import.meta.url),
    z.strictObject({ feature: z.string(), weight: z.coerce.number() }),
  ),
);

function weightsOf(rows: readonly { feature: string; weight: number }[]): number[] {
  const weights = new Map(rows.map(({ feature, weight }) => [feature, weight]));
  return FEATURES.map((feature) => {
    const weight = weights.get(feature);
    if (weight === undefined) throw new Error(`no weight of the feature "${feature}"`);
    return weight;
  });
}

/** Two utterances of two articles, by their places in them, and the log odds that they are one. */
export interface Likeness {
  a: number;
  b: number;
  logOdds: number;
}

/** The utterances of two articles that have anything telling in common. Pure. */
export function likenesses(a: CompactArticle, b: CompactArticle): Likeness[] {
  const relation = between(a, b);
  const found: Likeness[] = [];
  for (const [i, ours] of a.utterances.entries()) {
    for (const [j, theirs] of b.utterances.entries()) {
      const logOdds = logOddsOf(ours, theirs, relation);
      if (logOdds !== null) found.push({ a: i, b: j, logOdds });
    }
  }
  return found;
}

/** By logistic regression; null where they have nothing telling in common. See `model/MODEL_CARD.md`. */
function logOddsOf(a: CompactUtterance, b: CompactUtterance, relation: Between): number | null {
  const features = featuresOf(a, b, relation);
  if (features === null) return null;
  return features.reduce((sum, value, i) => sum + value * (WEIGHTS[i] ?? 0), 0);
}
