/**
 * How far the grammar looks, in words unless it says otherwise. Each bound is set by hand, well above what sentences of
 * news hold, so that text without sense (lists, tables, code) costs no more than a line a word.
 */

/** From where a comma is missing to the comma, dash or bracket that ends the clause: "… die Preise zu senken, …". */
export const MAX_WORDS_TO_SEPARATOR = 30;

/** Within brackets that part no clause: "(ein Vorort von Kiel)". */
export const MAX_WORDS_IN_BRACKETS = 14;

/** Within brackets that belong to a noun: "der Minister (SPD)". */
export const MAX_WORDS_IN_NOUN_BRACKETS = 7;

/** From a determiner to the participle before its noun: "eine von der Firma in der Nacht verbreitete Erklärung". */
export const MAX_WORDS_IN_ATTRIBUTE = 12;

/** From a determiner to its noun where only adjectives stand between: "der 52 Jahre alte, zuletzt kranke Wirt". */
export const MAX_WORDS_BEFORE_NOUN = 9;

/** From an opening mark to the mark that closes a name: "der „Sächsischen Allgemeinen“". */
export const MAX_WORDS_IN_MARKED_NAME = 8;

/** What follows a noun and belongs to it, one behind the other: "der Sprecher des Rates der Stadt (SPD) und …". */
export const MAX_MODIFIERS = 8;

/** Appositions between commas, one behind the other: "der Bürgermeister, Ken Lee, Mitglied der SPD,". */
export const MAX_APPOSITIONS = 2;

/** Phrases between the verb and its subject: "sagte am Montag in Kiel auf einer Sitzung der Minister". */
export const MAX_PHRASES_BEFORE_SUBJECT = 6;

/** Words before the noun behind "im", "vom" and the like, beyond which the phrase belongs to the verb. */
export const MAX_WORDS_BEHIND_CONTRACTION = 2;
