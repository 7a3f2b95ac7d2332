/**
 * Share of German function words from which words are running German text: below it lie lists, labels and other
 * languages.
 */
export const GERMAN_FUNCTION_WORDS = 0.22;

/** In characters, where nothing but its shape tells an intertitle. */
export const MAX_INTERTITLE_LENGTH = 80;
