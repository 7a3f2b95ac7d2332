import { plainText } from '../plain-text.ts';

/** `Von Anna Berg`, `Text: Anna Berg`, `Ein Gastbeitrag von Anna Berg` */
const OPENING =
  /^(?:(?:text|autor(?:in|en|innen)?|interview|protokoll|foto[s]?|by|von|vom)\s*:?\s+|ein(?:e)? (?:\S+ ){1,4}von\s+)+/i;
/** `https://…`, `www.…`, `@anna`, `anna@example.org`, `facebook.com/anna` */
const ADDRESS = /^(?:https?:|www\.|@)|@\S+\.\w|\.\w{2,4}\//i;
/** `Anna Berg und Ben Tal, dpa`, `Anna Berg; Ben Tal`, `Anna Berg | Ben Tal` */
const BETWEEN = /\s*[,;|•·]\s*|\s+(?:und|and|&)\s+/;
/** `(dpa)`, `[Reuters]` after a name */
const IN_BRACKETS = /^(.*\S)\s*[([]([^()[\]]{1,40})[)\]]$/;
const MOST_LETTERS = 80;

/** The names in what a page gives as its authors, as written there, each once; addresses and empty ones left out. */
export function authorNames(values: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const value of values) {
    const plain = plainText(value);
    if (ADDRESS.test(plain)) continue;
    for (const part of plain.replace(OPENING, '').split(BETWEEN).flatMap(withoutBrackets)) {
      const name = part.replace(OPENING, '').trim();
      if (isName(name) && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
    }
  }
  return [...names.values()];
}

function withoutBrackets(part: string): string[] {
  const found = IN_BRACKETS.exec(part);
  return found ? [found[1] ?? '', found[2] ?? ''] : [part];
}

function isName(name: string): boolean {
  return /\p{L}/u.test(name) && name.length <= MOST_LETTERS && !ADDRESS.test(name);
}
