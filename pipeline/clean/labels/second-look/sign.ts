import type { View } from '../../page-view/view.ts';
import type { Situation } from './situation.ts';

/** Something about a unit in its context: a number that trees compare. */
export interface SignIn<Context> {
  name: string;
  of: (unit: View, index: number, context: Context) => number;
}

/** Something about a unit that tells, more or less, whether it is the article's. */
export type Sign = SignIn<Situation>;

/** Counts of characters and units tell by their size, not by the last one. */
export function size(count: number): number {
  return Math.log1p(Math.max(0, count));
}

const FAR = 30;

/** A distance in units, where farther than far is far. */
export function near(distance: number): number {
  return Math.max(-FAR, Math.min(FAR, distance));
}

export function share(part: number, whole: number): number {
  return part / Math.max(1, whole);
}
