import type { DropReason, Role } from '../../../schemas/article.ts';

/** What a rule says of a unit: that it is no part of the article and why, or which part it is. */
export type Verdict = { kind: 'drop'; reason: DropReason } | { kind: 'role'; role: Role };

/** What else a unit tells by what it is: when the article appeared or was changed, that comments begin, who made a picture. */
type Tells = 'date' | 'comments' | 'credit';

/** A phenomenon of news pages, recognised by the text of one unit alone. */
export interface Rule {
  name: string;
  /** A unit the rule speaks of. */
  example: string;
  /** A unit that looks alike and is something else. */
  nearMiss: string;
  pattern: RegExp;
  verdict: Verdict;
  /** Decides alone; otherwise it is evidence that the model weighs. */
  certain: boolean;
  /** A heading: dropped units behind it are dropped for its reason. */
  opens?: boolean;
  tells?: Tells;
}

/** What the first rule that fits says of a unit. */
export interface RuleMatch {
  rule: string;
  verdict: Verdict;
  certain: boolean;
  opens: boolean;
  tells: Tells | null;
}

/** The role a rule gives a unit; null where no rule spoke, or where it drops the unit. */
export function roleSaid(match: RuleMatch | null): Role | null {
  return match?.verdict.kind === 'role' ? match.verdict.role : null;
}

/** The reason for which a rule drops a unit; null where no rule spoke, or where it gives a role. */
export function dropSaid(match: RuleMatch | null): DropReason | null {
  return match?.verdict.kind === 'drop' ? match.verdict.reason : null;
}
