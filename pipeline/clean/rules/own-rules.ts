import type { OwnRule } from '../../settings.ts';
import { memoizeByObject } from '../../text/memoize.ts';
import type { RuleMatch } from './rule.ts';

export type OwnRules = readonly OwnRule[];

export const NO_RULES: OwnRules = [];

/** What the first of a user's rules that fits says of a unit's text; null where none speaks. */
export type OwnMatcher = (text: string) => RuleMatch | null;

/** The rules for the outlet at an address, ready to be tried; null where there are none for it. */
export function ownMatcher(rules: OwnRules, url: string | null): OwnMatcher | null {
  if (rules.length === 0) return null;
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? '';
  const own = compiled(rules).filter(
    ({ outlet }) => outlet === null || host === outlet || host.endsWith(`.${outlet}`),
  );
  if (own.length === 0) return null;
  return (text) => own.find(({ pattern }) => pattern.test(text))?.match ?? null;
}

/** Their names tell in the table of what was dropped whose rule it was: `beispiel.de/app-box`. */
const compiled = memoizeByObject((rules: OwnRules) =>
  rules.map(({ outlet, name, pattern, verdict }) => ({
    outlet,
    pattern: new RegExp(pattern, 'u'),
    match: {
      rule: `${outlet ?? 'all'}/${name}`,
      verdict,
      certain: true,
      opens: false,
      tells: null,
    },
  })),
);
