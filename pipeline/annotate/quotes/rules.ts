import type { RuleName } from '../../../schemas/annotations.ts';
import type { QuoteDraft } from './quote-draft.ts';

/** How sure a rule is that what it finds is a quote of its type, the speaker aside. */
interface RuleRecord {
  confidence: number;
  /** Of an utterance in marks, where that is surer. */
  ofUtterance?: number;
  source:
    | 'set by hand'
    | 'counted on the training part of Petersen-Frey and Biemann (2024)'
    | 'counted on 18 news articles of our own, with ten quotes by hand'
    | 'weighed case by case, see reported/model/MODEL_CARD.md';
}

const COUNTED = 'counted on the training part of Petersen-Frey and Biemann (2024)';
/** `npm run evaluate:news`: (matched + 10 × the figure set before) / (found + 10). */
const ON_NEWS = 'counted on 18 news articles of our own, with ten quotes by hand';
const BY_HAND = 'set by hand';
const LEARNT = 'weighed case by case, see reported/model/MODEL_CARD.md';

/** All rules that find quotes. Examples and near misses stand beside the heuristics of the same names. */
export const RULES: Readonly<Record<RuleName, RuleRecord>> = {
  'headline-colon': { confidence: 0.8, source: BY_HAND },
  'relative-source': { confidence: 0.9, source: BY_HAND },
  attribution: { confidence: 0.96, source: ON_NEWS },
  'wie-frame': { confidence: 0.95, source: BY_HAND },
  'postposed-frame': { confidence: 0.97, source: ON_NEWS },
  'preposed-frame': { confidence: 0.87, ofUtterance: 0.98, source: ON_NEWS },
  'noun-frame': { confidence: 0.75, source: ON_NEWS },
  'noun-colon': { confidence: 0.82, source: ON_NEWS },
  'anaphoric-frame': { confidence: 0.85, source: COUNTED },
  'konjunktiv-after-colon': { confidence: 0.8, source: BY_HAND },
  'konjunktiv-continuation': { confidence: 0.91, source: ON_NEWS },
  'konjunktiv-clause': { confidence: 0.7, source: BY_HAND },
  'hearsay-sollen': { confidence: 0.58, source: COUNTED },
  'reported-act': { confidence: 0.85, source: LEARNT },
  'marked-utterance': { confidence: 0.98, source: ON_NEWS },
  'marked-fragment': { confidence: 0.92, source: ON_NEWS },
  'marked-term': { confidence: 0.9, source: BY_HAND },
  'interview-turn': { confidence: 0.9, source: BY_HAND },
};

/** How sure the rule of a draft is of it, from 0 to 1: what it says of this case, else what it says of all. */
export function confidenceOf({ rule, type, confidence }: QuoteDraft): number {
  const record = RULES[rule];
  return confidence ?? (type === 'direct' ? record.ofUtterance : undefined) ?? record.confidence;
}
