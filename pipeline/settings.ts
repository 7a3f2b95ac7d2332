/** What to favour where it is in doubt whether a passage belongs to the article. */
export const FAVOURS = ['recall', 'balance', 'precision'] as const;
export type Favour = (typeof FAVOURS)[number];

/** What a user may choose of how a document is treated. Documents that were cached under other settings are made anew. */
export interface Settings {
  favour: Favour;
}

export const DEFAULT_SETTINGS: Settings = { favour: 'balance' };
