const MOST_WORDS = 50_000;

/** `of`, a pure function of a word, with its answers kept for words that come again; text repeats its words. */
export function remembered<Answer>(of: (word: string) => Answer): (word: string) => Answer {
  const answers = new Map<string, Answer>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = of(word);
    if (answers.size >= MOST_WORDS) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
