import { detached } from './detached-string.ts';

/** Enough for the words of a language that a run meets again and again. */
const MAX_ANSWERS = 8_000;

/**
 * `of`, a pure function of a word, with its answers kept for words that come again; text repeats its words. Of two
 * generations the older is forgotten when the younger is full, so that common words stay.
 */
export function memoize<Answer>(
  of: (word: string) => Answer,
  maxAnswers = MAX_ANSWERS,
): (word: string) => Answer {
  let answers = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  const keep = (word: string, answer: Answer): Answer => {
    if (answers.size >= maxAnswers / 2) {
      older = answers;
      answers = new Map();
    }
    answers.set(word, answer);
    return answer;
  };
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const own = detached(word);
    return keep(own, older.get(own) ?? of(own));
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
