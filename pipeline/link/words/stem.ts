/** Shorter words are not cut: "sagen" and "sage" meet, "sein" and "sei" need not. */
const SHORTEST = 4;

/** Endings of derivation ("verhandelbar" and "Verhandlung" and "verhandeln" are of one stem), with their inflection. */
const DERIVATION =
  /(?:(?:bar|lich|ig|isch)(?:e[mnrs]?|keit(?:en)?)?|(?:ier)?ungen|(?:ier)?ung|ieren|iert(?:e[mnrst]?)?|heit(?:en)?|innen|in)$/u;
const INFLECTION = /(?:sten|test|tet|ten|te|em|en|ern|er|es|est|et|st|e|n|s|t)$/u;
const VOWEL_AGAIN = /(?:er|et|e)$/u;
/** No ending is longer: where it is looked for, a word's beginning need not be searched. */
const LONGEST_ENDING = 10;
/** "verhandel", "verhandl". */
const WEAK_VOWEL = /[^aeiou]el$/u;

const UMLAUT = /[äöü]/u;
const UMLAUTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/**
 * What the forms of a word (in lower case, `ß` as `ss`) have in common, more or less: "Häuser" and "Haus", "erhöhen" and
 * "Erhöhung". Made for comparing, in the manner of the Snowball and CISTEM stemmers: never shown.
 */
export function stemOf(word: string): string {
  const plain = UMLAUT.test(word)
    ? word.replace(/[äöü]/gu, (letter) => UMLAUTS[letter] ?? letter)
    : word;
  const stem = cut(cut(cut(plain, DERIVATION), INFLECTION), VOWEL_AGAIN);
  return stem.endsWith('el') && WEAK_VOWEL.test(stem.slice(-4)) ? `${stem.slice(0, -2)}l` : stem;
}

function cut(stem: string, ending: RegExp): string {
  const from = Math.max(0, stem.length - LONGEST_ENDING);
  const at = from + stem.slice(from).search(ending);
  return at < from || at < SHORTEST ? stem : stem.slice(0, at);
}
