/**
 * Takes the features of a unit one by one. A feature is told by the words of its name, however they are put together:
 * `add('tag', 'p')` is `tag p`. Names are put together for training only: a model looks word by word, and a feature it does
 * not know costs next to nothing.
 */
export interface FeatureSink {
  add(
    first: string,
    second?: string,
    third?: string,
    fourth?: string,
    fifth?: string,
    sixth?: string,
    seventh?: string,
  ): void;
  /** What `add` takes, for each word in small letters; where `once`, a word that comes again counts no more. */
  addWords(first: string, words: readonly string[], once: boolean): void;
  /** Features that units of this page with the same key and form have in common: `add` may be left out where they are known by now. */
  shared(key: unknown, form: string, add: () => void): void;
  /** The same for features that a few bounded numbers settle, put together as `combination`, on any page. */
  combined(group: Group, combination: number, add: () => void): void;
}

/** Features that the same numbers settle. */
export type Group = number;

/** A combination and its group share a number. */
export const MAX_GROUPS = 32;
let groups = 0;

export function newGroup(): Group {
  if (groups === MAX_GROUPS) throw new Error('no number left for another group: raise MAX_GROUPS');
  return groups++;
}

/** How a truth is told in a feature's name. */
export function told(is: boolean): string {
  return is ? 'true' : 'false';
}
