import { detached } from './detached-string.ts';

/** Enough for the words of a language that a run meets again and again. */
const MAX_ANSWERS = 50_000;

/** `of`, a pure function of a word, with its answers kept for words that come again; text repeats its words. */
export function memoize<Answer>(
  of: (word: string) => Answer,
  maxAnswers = MAX_ANSWERS,
): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    const answer = of(own);
    if (answers.size >= maxAnswers) answers.clear();
    answers.set(own, answer);
    return answer;
  };
}

/** `of`, a pure function of an object that nobody changes, with its answer kept as long as the object. */
export function memoizeByObject<Key extends object, Answer>(
  of: (key: Key) => Answer,
): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = of(key);
    answers.set(key, answer);
    return answer;
  };
}
