import { memoize } from '../../text/memoize.ts';
import { certainBodies, nameHeads } from './body-lists.ts';
import { lastWord } from './spelling.ts';

type NameGender = 'm' | 'f' | 'n' | 'p';

const ENDINGS: Readonly<Record<NameGender, string>> = { m: 'er', f: 'e', n: 'es', p: 'e' };
const ADJECTIVE = /^\p{Lu}[\p{L}-]*?(?:e[nrsm]?)$/u;
/** Adjectives by how their stems end, and short ones that names have. */
const ADJECTIVE_STEM =
  /^(?:\p{L}+(?:isch|lich|ig|är|al|ell|ent|iv|end|ed)|\p{L}*(?:deutsch|öst|vereint|oberst|erst|zweit|dritt|viert|fünft|sechst|jung|link|rot|grün|wei(?:ß|ss)|schwarz|neu|alt|gro(?:ß|ss)|klein|hoch|frei))$/iu;

/**
 * The name with its adjectives and its noun as they stand alone: "Deutschen Turnverbandes" and "Deutsche Turnverband"
 * are the "Deutscher Turnverband", "Statistischen Landesamtes" is the "Statistisches Landesamt". Names whose noun the
 * lexicon does not know, and names without an adjective before it, stay as they are.
 */
export const citationForm = memoize((name): string => {
  const words = name.split(' ');
  const head = headIn(words);
  const noun = words[head] ?? '';
  const known = nameHeadOf(noun);
  if (known === null) return withoutGenitive(name);
  const bare = words.map((word, i) =>
    i < head && isAdjective(word) ? withEnding(word, ENDINGS[known.gender]) : word,
  );
  bare[head] = known.noun;
  return bare.join(' ');
});

/** "Verfassungsschutzes", "Ahl Verlages": without the ending that only a genitive has. */
function withoutGenitive(name: string): string {
  if (certainBodies.has(name.replace(/e?s$/u, ''))) return name.replace(/e?s$/u, '');
  const bare = nameHeadOf(lastWord(name))?.noun;
  return name.endsWith('es') && bare && name.includes(' ')
    ? name.slice(0, name.length - lastWord(name).length) + bare
    : name;
}

/** "Schweizer", which no case changes. */
const FIXED_ADJECTIVE = /^\p{Lu}\p{L}{2,}er$/u;

/** The noun behind the adjectives: the first word that is none; "Pflegeheims" of "Wohn- und Pflegeheims". */
function headIn(words: readonly string[]): number {
  const isFixed = words.length > 1 && FIXED_ADJECTIVE.test(words[0] ?? '');
  if (isFixed && nameHeadOf(words[1] ?? '') !== null) return 1;
  if (words[1] === 'und' && words[0]?.endsWith('-')) return 2;
  const at = words.findIndex((word) => !isAdjective(word));
  return at < 0 ? words.length - 1 : at;
}

/** Whether a capital word can be the adjective of a name: "Statistischen", "Deutsche". */
export function isAdjective(word: string): boolean {
  return ADJECTIVE.test(word) && ADJECTIVE_STEM.test(word.replace(/e[nrsm]?$/u, ''));
}

function withEnding(word: string, ending: string): string {
  return word.replace(/e[nrsm]?$/u, ending);
}

interface NameHead {
  /** The noun without a genitive's ending. */
  noun: string;
  gender: NameGender;
  type: 'ORG' | 'LOC' | 'MISC' | '';
}

/** What is known of the noun by its last part; null if nothing is. */
export const nameHeadOf = memoize((noun): NameHead | null => {
  for (const form of [noun, noun.replace(/s$/u, ''), noun.replace(/es$/u, '')]) {
    const lower = form.toLowerCase();
    for (let i = 0; i < lower.length - 2; i++) {
      const known = nameHeads.get(lower.slice(i));
      // "Nationen" is no genitive, and "des Museums" is one only without its last letter.
      if (known !== undefined) return { noun: form, ...known };
    }
  }
  return null;
});
