import { z } from 'zod';
import { DropReason, Role } from '../schemas/article.ts';

/** What to favour where it is in doubt whether a passage belongs to the article. */
export const FAVOURS = ['recall', 'balance', 'precision'] as const;
export type Favour = (typeof FAVOURS)[number];

/** The roles that a rule can tell by a unit's text alone. */
export const ROLES_OF_RULES = Role.extract(['byline', 'agency', 'note', 'credit', 'caption']);

/** A user's rule for the pages of one outlet, as ours are for all of them. */
export const OwnRule = z.strictObject({
  /** `beispiel.de`, for that host and those below it; null for pages of any address or none. */
  outlet: z.string().nullable(),
  name: z.string(),
  /** Source of a regular expression with the flag u. */
  pattern: z.string(),
  verdict: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('drop'), reason: DropReason }),
    z.strictObject({ kind: z.literal('role'), role: ROLES_OF_RULES }),
  ]),
});
export type OwnRule = z.infer<typeof OwnRule>;

/** What a user may choose of how a document is treated. Documents that were cached under other settings are made anew. */
export const Settings = z.strictObject({
  favour: z.enum(FAVOURS),
  /** In their order: the first that fits counts, before ours. */
  rules: z.array(OwnRule).exactOptional(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = { favour: 'balance' };
