import type { Finding } from './finding.ts';

/**
 * How often the speaker found in each way is right if the quote itself is: error counts on the training part of the
 * German news quotation data (Petersen-Frey and Biemann 2024), rounded to tenths. Unlisted methods lower nothing.
 */
const SPEAKER_RIGHT: Readonly<Record<string, number>> = {
  'subject-before': 0.9,
  'subject-after': 0.9,
  'subject-of-subclause': 0.9,
  'subject-of-earlier-clause': 0.7,
  attribution: 0.9,
  'place-of-saying': 0.9,
  'before-colon': 0.9,
  'of-enclosing': 0.8,
  'relative-pronoun': 0.6,
  'relative-source': 0.6,
  'named-in-sentence': 0.6,
  'named-behind': 0.7,
  agent: 0.6,
  'last-speaker': 0.7,
};

const NOBODY_RIGHT = 0.6;

/** How sure a finding is as a whole: that it is a quote, and that its speaker is right or rightly missing. */
export function certaintyOf({ type, confidence, speaker, speakerMethod }: Finding): number {
  if (type === 'term') return confidence;
  const right = speaker === null ? NOBODY_RIGHT : (SPEAKER_RIGHT[speakerMethod] ?? 1);
  return Math.round(100 * confidence * right) / 100;
}
