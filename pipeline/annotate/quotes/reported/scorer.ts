import { z } from 'zod';
import { loadLexicon } from '../../../lexicon.ts';
import { lazy } from '../../../text/lazy.ts';

const Row = z.strictObject({ sign: z.string().min(2), weight: z.coerce.number() });

/** The weight of the sign that always holds. */
export const BIAS = 'bias';

/** Where the weights lie. */
export const weightsFile = new URL('./model/weights.tsv', import.meta.url);

const weights = lazy(
  () => new Map(loadLexicon(weightsFile, Row).map(({ sign, weight }) => [sign, weight])),
);

/** What a sign says for a summary, or against it: its weight; 0 where the model does not know it. */
export function weightOf(sign: string): number {
  return weights().get(sign) ?? 0;
}

/** How likely a clause with these signs sums up a speech act, 0 to 1: a logistic model, see model/MODEL_CARD.md. */
export function likelihoodOf(signs: readonly string[]): number {
  const sum = signs.reduce((total, sign) => total + weightOf(sign), weightOf(BIAS));
  return 1 / (1 + Math.exp(-sum));
}
