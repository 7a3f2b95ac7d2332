import { standings } from '../../lexicon/role-lists.ts';

/** Whether somebody was what is said of them, or is to be; null where they are. */
export type Standing = 'ehemalig' | 'designiert' | null;

const FORMER_PREFIX = /^(?:Ex|Alt)-/u;

/** The standing an adjective gives: "ehemaligen" → "ehemalig"; undefined for other words. */
export function standingOfAdjective(lower: string): Exclude<Standing, null> | undefined {
  return standings.get(lower) ?? standings.get(lower.replace(/e[nmrs]?$/u, ''));
}

/** "Ex-Kanzler" is one who was. */
export function standingOfNoun(noun: string): Standing {
  return FORMER_PREFIX.test(noun) ? 'ehemalig' : null;
}

export function withoutStanding(noun: string): string {
  return noun.replace(FORMER_PREFIX, '');
}

/** "ehemalig: Diplomat" */
export function inStanding(value: string, standing: Standing): string {
  return standing === null ? value : `${standing}: ${value}`;
}
