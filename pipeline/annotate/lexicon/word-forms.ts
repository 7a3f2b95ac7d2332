const SHOUTED = /^\p{Lu}{4,}$/u;
const GENITIVE = /(?:s|['’]s?)$/u;

/** Endings that nouns may have beside their lexicon's form; without them a word may be in it. */
export const NOUN_ENDINGS = ['', 's', 'es', 'n', 'en', 'e'] as const;

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The word, and the word without a genitive ending: "Russlands" → Russlands, Russland; "Hans’" → Hans. */
export function baseForms(word: string): string[] {
  return word.length > 3 && GENITIVE.test(word) ? [word, word.replace(GENITIVE, '')] : [word];
}

/** What the word is without each ending a noun may have: "Ministers" → Ministers, Minister. */
export function nounForms(word: string): string[] {
  const forms: string[] = [];
  for (const ending of NOUN_ENDINGS) {
    if (word.endsWith(ending)) forms.push(word.slice(0, word.length - ending.length));
  }
  return forms;
}

/** "CHICAGO" → "Chicago"; words of three letters are acronyms, not cries. */
export function unshouted(word: string): string {
  return SHOUTED.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}
