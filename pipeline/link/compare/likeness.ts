import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { CompactArticle, CompactUtterance } from './compact-article.ts';
import { type Between, FEATURES, featuresOf } from './features.ts';
import { commonInOrder } from './overlap.ts';
import { speakerRelation } from './speaker-relation.ts';

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

/** No single pair decides: what is surely one, and what surely is not, counts no more than this. */
export const MOST_SURE = 4;

/** Two utterances of two articles, by their places in them, and the log odds that they are one, as far as they count. */
export interface Likeness {
  a: number;
  b: number;
  logOdds: number;
}

/** The utterances of two articles of which it is not sure that they are two. Pure. */
export function likenesses(a: CompactArticle, b: CompactArticle, relation: Between): Likeness[] {
  const found: Likeness[] = [];
  for (const [i, ours] of a.utterances.entries()) {
    for (const [j, theirs] of b.utterances.entries()) {
      const logOdds = logOddsOf(ours, theirs, relation);
      if (logOdds !== null && logOdds > -MOST_SURE)
        found.push({ a: i, b: j, logOdds: Math.min(logOdds, MOST_SURE) });
    }
  }
  return found;
}

/** Articles whose stories are less alike tell of two events; those of one event are at 0.3 and more. */
const ONE_STORY = 0.25;

/** Whether two articles tell of one event. */
export function isOneStory({ stories }: Between): boolean {
  return stories >= ONE_STORY;
}

const RECALLED_WORDS = 6;
const RECALLED_ORDER = 0.8;

/** In another story only a whole sentence of the same speaker in the same words is the same utterance, told again. */
function isRecalled(a: CompactUtterance, b: CompactUtterance): boolean {
  const [fewer, more] = [
    Math.min(a.stems.length, b.stems.length),
    Math.max(a.stems.length, b.stems.length),
  ];
  return (
    fewer >= RECALLED_WORDS &&
    fewer / more >= RECALLED_ORDER &&
    speakerRelation(a.speaker, b.speaker) === 'same' &&
    commonInOrder(a.stems, b.stems) / more >= RECALLED_ORDER
  );
}

/** By logistic regression; null where they have nothing telling in common. See `model/MODEL_CARD.md`. */
function logOddsOf(a: CompactUtterance, b: CompactUtterance, relation: Between): number | null {
  if (!isOneStory(relation) && !isRecalled(a, b)) return null;
  const features = featuresOf(a, b, relation);
  if (features === null) return null;
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (WEIGHTS[i] ?? 0);
  return sum;
}
