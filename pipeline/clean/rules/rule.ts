import type { DropReason, Role } from '../../../schemas/article.ts';

/** What a rule says of a unit: that it is no part of the article and why, or which part it is. */
export type Verdict = { drop: DropReason } | { role: Role };

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
}
