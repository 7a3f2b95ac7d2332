/** Descriptions that say sex and age alone, and so mean whom a pronoun would: „die 34-Jährige“, „der junge Mann“. */
export const MOST_BETWEEN = 4;

const AGE = /^\d{1,3}-[Jj]ährigen?$/u;
const BETWEEN = /^(?:\p{Ll}+e[nrs]?|\d{1,3}|Jahre|alten?|mittlerweile|heute|damals)$/u;

/** "die schnellste Frau", "der erste Mann": what somebody is, not who. */
const RANK = /ste[nrs]?$/u;

/** Whether the word may stand between such a description's article and its noun. */
export function isBetween(word: string): boolean {
  return BETWEEN.test(word) && !RANK.test(word);
}

/** „62-Jährigen“, a noun by its capital: what follows is no part of the description. */
export function isAgeNoun(word: string): boolean {
  return /^\d{1,3}-J/u.test(word);
}

/** The pronoun that means the same as the article and the noun; null where the noun says more or means many. */
export function pronounFor(determiner: string, head: string): 'er' | 'sie' | null {
  if (/^Mann(?:es)?$/u.test(head) && determiner !== 'die') return 'er';
  if (head === 'Frau' && /^(?:die|der)$/u.test(determiner)) return 'sie';
  if (!AGE.test(head)) return null;
  if (determiner === 'die') return head.endsWith('n') ? null : 'sie';
  // „der 34-Jährigen“ is hers, „der 34-Jährige“ is he.
  return determiner === 'der' && head.endsWith('n') ? 'sie' : 'er';
}

/** The pronoun for the whole of "der mittlerweile 21 Jahre alte Mann"; null for other phrases. */
export function pronounForPhrase(phrase: string): 'er' | 'sie' | null {
  const [first = '', ...rest] = phrase.split(/\s+/u);
  const head = rest.at(-1);
  const determiner = first.toLowerCase();
  if (head === undefined || !/^(?:der|die|dem|den|des)$/u.test(determiner)) return null;
  return rest.length - 1 <= MOST_BETWEEN && rest.slice(0, -1).every(isBetween)
    ? pronounFor(determiner, head)
    : null;
}
