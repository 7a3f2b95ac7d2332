import type { MarkedContext } from './context.ts';
import { signsInTheWords } from './signs-in-the-words.ts';
import { signsOfSaying } from './signs-of-saying.ts';
import { signsOfTerms } from './signs-of-terms.ts';
import type { TypingSign } from './typing-sign.ts';

export const typingSigns: readonly TypingSign[] = [
  ...signsInTheWords,
  ...signsOfSaying,
  ...signsOfTerms,
];

/** The signs that hold of marked words. */
export function signsThatHold(context: MarkedContext): readonly TypingSign[] {
  return typingSigns.filter((sign) => sign.holds(context));
}

/** The sum of the weights; above `SPOKEN` the words are somebody's. */
export function spokenScore(signs: readonly TypingSign[]): number {
  return signs.reduce((sum, { weight }) => sum + weight, 0);
}

export const SPOKEN = 1.6;
