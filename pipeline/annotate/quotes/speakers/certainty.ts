import type { SpeakerMethod } from '../../../../schemas/annotations.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { confidenceOf } from '../rules.ts';

/** How much a speaker can be trusted: grouped by what the grammar says, counted by `npm run evaluate:news`. */
const TRUST = {
  /** Stands in the words of saying themselves: subject, "laut …", owner of the noun of saying, label before a colon. */
  sure: 0.97,
  /** Grammar points there from outside: an agent, an antecedent, an earlier clause, a report that goes on. */
  likely: 0.85,
  /** Nothing but nearness speaks for it, or nobody was found. */
  guessed: 0.6,
};

const TRUST_IN: Readonly<Record<SpeakerMethod, keyof typeof TRUST>> = {
  'subject-before': 'sure',
  'subject-after': 'sure',
  'subject-of-subclause': 'sure',
  'so-speaker': 'sure',
  'quoted-person': 'sure',
  'owner-of-words': 'sure',
  attribution: 'sure',
  'place-of-saying': 'sure',
  'before-colon': 'sure',
  signature: 'sure',
  'interview-label': 'sure',
  viewer: 'likely',
  'subject-of-earlier-clause': 'likely',
  agent: 'likely',
  'relative-pronoun': 'likely',
  'relative-source': 'likely',
  'of-enclosing': 'likely',
  'last-speaker': 'likely',
  'named-behind': 'likely',
  'said-below': 'likely',
  'named-in-sentence': 'guessed',
};

/** How sure a draft is as a whole: that it is a quote, and that its speaker is right or rightly missing. */
export function certaintyOf(draft: QuoteDraft): number {
  const confidence = confidenceOf(draft);
  if (draft.type === 'term') return confidence;
  const { speaker, speakerMethod } = draft;
  const trust = speaker === null || speakerMethod === null ? 'guessed' : TRUST_IN[speakerMethod];
  return Math.round(100 * confidence * TRUST[trust]) / 100;
}
