/** Shorter words are not cut: "sagen" and "sage" meet, "sein" and "sei" need not. */
const SHORTEST = 4;

/** Endings of derivation ("verhandelbar" and "Verhandlung" and "verhandeln" are of one stem), with their inflection. */
const DERIVATION =
  /(?:(?:bar|lich|ig|isch)(?:e[mnrs]?|keit(?:en)?)?|(?:ier)?ungen|(?:ier)?ung|ieren|iert(?:e[mnrst]?)?|heit(?:en)?|innen|in)$/u;
const INFLECTION = /(?:sten|test|tet|ten|te|em|en|ern|er|es|est|et|st|e|n|s|t)$/u;
/** "verhandel", "verhandl". */
const WEAK_VOWEL = /(?<=[^aeiou])el$/u;

const UMLAUTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/**
 * What the forms of a word (in lower case, `ß` as `ss`) have in common, more or less: "Häuser" and "Haus", "erhöhen" and
 * "Erhöhung". Made for comparing, in the manner of the Snowball and CISTEM stemmers: never shown.
 */
export function stemOf(word: string): string {
  let stem = word.replace(/[äöü]/gu, (letter) => UMLAUTS[letter] ?? letter);
  stem = cut(stem, DERIVATION);
  stem = cut(cut(stem, INFLECTION), /(?:er|et|e)$/u);
  return stem.replace(WEAK_VOWEL, 'l');
}

function cut(stem: string, ending: RegExp): string {
  const shorter = stem.replace(ending, '');
  return shorter.length < SHORTEST ? stem : shorter;
}
