/** How far the rules for quotes look, in words or clauses: generous bounds that keep odd text from taking for ever. */

/** A prefix behind an insertion: "teilte der Minister, der gestern kam, mit". */
export const MAX_WORDS_TO_PREFIX = 25;
/** The source in front of "zufolge", the longest of them with an apposition. */
export const MAX_WORDS_OF_SOURCE = 14;
/** The noun of saying that closes a clause with all that belongs to it: "die Ankündigung des Trainers, …". */
export const MAX_WORDS_OF_NOUN_CUE = 12;
/** Back over "Theo Lee, Präsident des Vereins" to the name. */
export const MAX_WORDS_TO_NAME = 16;
/** Back to a main clause of the same sentence; what is longer is no sentence. */
export const MAX_WORDS_TO_MAIN = 100;
/** ", Ken Lee, Leiter der Werft, gegenüber …": over an apposition of the subject. */
export const MAX_WORDS_OF_APPOSITION = 20;
/** "zu dem festen Entschluss": small words before a noun of a cue's phrase. */
export const MAX_SMALL_WORDS = 4;
/** From a cue over insertions to its content. */
export const MAX_CLAUSES_TO_CONTENT = 5;
/** From a clause that opens the content, or over appositions, to the clause with the verb. */
export const MAX_CLAUSES_TO_VERB = 4;
