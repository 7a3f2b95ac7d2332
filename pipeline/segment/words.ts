import { z } from 'zod';
import { loadLexicon, swissSpelling } from '../lexicon.ts';
import { lazy } from '../text/lazy.ts';
import { Kind, kindAt } from './characters.ts';

/**
 * What a word tells about a full stop beside it:
 * - `opener`: with a capital, it rarely stands inside a sentence ("Der", "Danach");
 * - `month`, `ordinal_head`: follow an ordinal ("3. Oktober", "2. Runde"; a hyphen marks the tail of compounds);
 * - `before_ordinal`: precedes an ordinal ("am 3.");
 * - `numbered`: precedes a cardinal number or a letter that names something ("Platz 3", "Vitamin C");
 * - `before_pronoun`: precedes "Dir", which elsewhere is short for Direktor ("Wie geht es Dir.");
 * - `clitic`: may stand behind an apostrophe ("’s war", "'ne Idee").
 */
const WordRow = z.strictObject({
  word: z.string().regex(/^-?[^\s-]+$/),
  kind: z.enum([
    'opener',
    'month',
    'ordinal_head',
    'before_ordinal',
    'before_pronoun',
    'numbered',
    'clitic',
  ]),
});
type WordKind = z.infer<typeof WordRow>['kind'];

const wordsByKind = lazy(() => {
  const words = new Map<WordKind, Set<string>>();
  for (const { kind, word } of loadLexicon(new URL('./words.tsv', import.meta.url), WordRow)) {
    const ofKind = words.get(kind) ?? new Set();
    words.set(kind, ofKind.add(word).add(swissSpelling(word) ?? word));
  }
  return words;
});

function isOfKind(kind: WordKind, word: string): boolean {
  return wordsByKind().get(kind)?.has(word) === true;
}

/** "Der", "Danach", "DIE": capitalised, and of the words that open sentences. */
export function opensSentences(word: string): boolean {
  return kindAt(word, 0) === Kind.upper && isOfKind('opener', word.toLowerCase());
}

export function isMonth(word: string): boolean {
  return isOfKind('month', word.toLowerCase());
}

/** "Runde", or a compound with it such as "Qualifikationsrunde". */
export function isOrdinalHead(word: string): boolean {
  const lower = word.toLowerCase().replace(/s$/, '');
  for (let tail = 0; tail < lower.length; tail++) {
    if (isOfKind('ordinal_head', `-${lower.slice(tail)}`)) return true;
  }
  return false;
}

export function precedesOrdinal(word: string): boolean {
  return isOfKind('before_ordinal', word.toLowerCase());
}

export function precedesPronoun(word: string): boolean {
  return isOfKind('before_pronoun', word.toLowerCase());
}

export function isNumbered(word: string): boolean {
  return isOfKind('numbered', word.toLowerCase().replace(/\.$/, ''));
}

export function isClitic(word: string): boolean {
  return isOfKind('clitic', word.toLowerCase());
}
