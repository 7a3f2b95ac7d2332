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
  /** Features that units with the same key and form have in common: `add` may be left out where they are known by now. */
  shared(key: unknown, form: string, add: () => void): void;
}

/** How a truth is told in a feature's name. */
export function told(is: boolean): string {
  return is ? 'true' : 'false';
}
