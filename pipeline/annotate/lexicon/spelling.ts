import { memoize } from '../../text/memoize.ts';
import { isListed } from './listed-names.ts';
import { firstNames, surnames } from './name-lists.ts';

interface SpellingRule {
  /** The difference it levels. */
  name: string;
  example: readonly [string, string];
  pattern: RegExp;
  replacement: string;
}

/** Differences between spellings and transliterations of one name, levelled in this order on lower case. */
export const spellingRules: readonly SpellingRule[] = [
  { name: 'umlaut', example: ['Müller', 'Mueller'], pattern: /([aou])e/gu, replacement: '$1' },
  { name: 'eszett', example: ['Weiß', 'Weiss'], pattern: /ß/gu, replacement: 'ss' },
  {
    name: 'tsch',
    example: ['Kutschma', 'Kuchma'],
    pattern: /t?sch(?=tsch)|tsch|tch/gu,
    replacement: 'c',
  },
  { name: 'sch', example: ['Schoigu', 'Shoigu'], pattern: /sch|sh|zh/gu, replacement: 's' },
  { name: 'ch', example: ['Chodorkowski', 'Khodorkovsky'], pattern: /ch|kh/gu, replacement: 'c' },
  { name: 'w', example: ['Lawrow', 'Lavrov'], pattern: /w/gu, replacement: 'v' },
  { name: 'y', example: ['Sergej', 'Sergey'], pattern: /[yj]/gu, replacement: 'i' },
  { name: 'z', example: ['Selenski', 'Zelenski'], pattern: /[zţ]/gu, replacement: 's' },
  { name: 'k', example: ['Dominik', 'Dominic'], pattern: /c(?=$)|ck|q/gu, replacement: 'k' },
  { name: 'ph', example: ['Stephan', 'Stefan'], pattern: /ph/gu, replacement: 'f' },
  { name: 'th', example: ['Günther', 'Günter'], pattern: /th/gu, replacement: 't' },
  { name: 'double', example: ['Selenskyj', 'Selenski'], pattern: /(.)\1+/gu, replacement: '$1' },
];

const GENITIVES = ['s', "'", '’'];
/** In characters. */
const MIN_LEVELLED = 4;

/** What spellings of one name have in common: "Lawrow" and "Lavrov", "NATO" and "Nato" share their key. */
export const spellingKey = memoize(levelled);

function levelled(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/gu, '').toLowerCase();
  if (plain.length < MIN_LEVELLED) return plain;
  return spellingRules.reduce(
    (key, { pattern, replacement }) => key.replace(pattern, replacement),
    plain,
  );
}

/**
 * The name in the nominative: without a genitive ending where `known` or a lexicon has the form without it
 * ("Russlands" → "Russland"), with the adjective's ending that a lexicon has ("Vereinten" → "Vereinte Nationen").
 */
export function nominative(name: string, known: ReadonlySet<string>): string {
  return (name.includes('en ') && agreed(name)) || withoutGenitive(name, known);
}

/** The listed name that differs in its adjective's ending only; null if there is none. */
function agreed(name: string): string | null {
  if (!/^\p{Lu}\p{Ll}+en /u.test(name)) return null;
  const forms = ['e', 'er', 'es'].map((ending) => name.replace(/en /u, `${ending} `));
  return forms.find(isListed) ?? null;
}

function withoutGenitive(name: string, known: ReadonlySet<string>): string {
  if (!GENITIVES.some((ending) => name.endsWith(ending))) return name;
  const bare = name.replace(/(?:['’]s?|s)$/u, '');
  if (bare.length < 3) return name;
  if (/['’]s?$/u.test(name) || known.has(bare)) return bare;
  if (isSpeltSo(lastWord(name))) return name;
  return isSpeltSo(lastWord(bare)) ? bare : name;
}

export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Whether a lexicon has the word exactly as it stands ("Paris", "Hans"). */
const isSpeltSo = memoize(
  (word): boolean => isListed(word) || firstNames.has(word) || surnames.has(word),
);
