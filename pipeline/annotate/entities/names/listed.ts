import type { EntityType } from '../../../../schemas/annotations.ts';
import {
  cities,
  countries,
  listedNames,
  lowerWords,
  organisationKinds,
  regions,
} from '../lexicons.ts';
import { remembered } from '../remembered.ts';
import { baseForms, unshouted } from '../word-forms.ts';
import type { Word } from '../words.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';

interface Phrase {
  /** Without spaces, as tokens may cut a name otherwise than its spelling does ("St. Gallen"). */
  compact: string;
  type: EntityType;
}

const singles = new Map<string, EntityType>();
const phrases = new Map<string, Phrase[]>();
for (const name of cities) list(name, 'LOC');
for (const { name, type, hits, total } of listedNames) if (2 * hits >= total) list(name, type);
for (const name of countries.keys()) list(name, 'LOC');
for (const name of regions) list(name, 'LOC');
// "Deutsche Welle" is found as "der Deutschen Welle" and as "DEUTSCHE WELLE", too.
for (const name of organisationKinds.keys()) {
  list(name, 'ORG');
  list(name.replace(/^(\p{Lu}\p{Ll}+e)(?= )/u, '$1n'), 'ORG');
  if (name.includes(' ')) list(name.toUpperCase(), 'ORG');
}
for (const known of phrases.values()) known.sort((a, b) => b.compact.length - a.compact.length);

/** Takes the name into the lists, and with it its Swiss spelling: "Weißes Haus", "Weisses Haus". */
function list(name: string, type: EntityType): void {
  if (name.includes('ß')) list(name.replaceAll('ß', 'ss'), type);
  singles.set(name, type);
  const opening = openingOf(name);
  if (opening === name) return;
  const known = phrases.get(opening) ?? [];
  known.push({ compact: name.replace(/\s/gu, ''), type });
  phrases.set(opening, known);
}

/** The leading letters of a name, by which its phrase is found whatever the tokens are. */
function openingOf(name: string): string {
  return /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
}

/** Whether a lexicon of names has the word exactly as it stands. */
export function isListed(word: string): boolean {
  return singles.has(word);
}

/** The type a lexicon gives the word, a genitive -s or capitals throughout ("CHICAGO") aside. */
export const listedType = remembered(typeIn);

function typeIn(word: string): EntityType | null {
  for (const form of baseForms(word)) {
    const type = singles.get(form) ?? singles.get(unshouted(form));
    if (type) return type;
  }
  return null;
}

/** The number of words from `from` that spell the phrase, a genitive -s aside; 0 if they do not. */
function phraseLength(words: readonly Word[], from: number, compact: string): number {
  let spelt = '';
  for (let i = from; i < words.length; i++) {
    spelt += words[i]?.text ?? '';
    if (spelt === compact || spelt === `${compact}s`) return i - from + 1;
    if (!compact.startsWith(spelt)) return 0;
  }
  return 0;
}

export const listedPhrase: NameHeuristic = {
  name: 'listed-phrase',
  example: 'Sie warb bei den [ORG Vereinten Nationen] für [LOC Costa Rica].',
  nearMiss: 'Sie warb bei den Vereinten für mehr Costa.',
  weight: 6,
  find(words) {
    const found: NameFound[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!word) continue;
      for (const { compact, type } of phrases.get(openingOf(word.text)) ?? []) {
        const length = phraseLength(words, i, compact);
        if (length === 0) continue;
        if (length > 1) found.push({ from: i, to: i + length, type });
        break;
      }
    }
    return found;
  },
};

export const listedWord: NameHeuristic = {
  name: 'listed-word',
  example: '[LOC Moskau] warnt die [ORG Nato], so die [ORG FDP] in [LOC Hessens] Hauptstadt.',
  nearMiss: 'Der Moskauer Nato-Partner warnt.',
  weight: 3,
  find(words) {
    const found: NameFound[] = [];
    for (const [i, word] of words.entries()) {
      if (word.text.endsWith('-')) continue;
      if (word.initial && lowerWords.has(word.text.toLowerCase())) continue;
      const written = word.capital || organisationKinds.get(word.text) === 'agency';
      const type = written ? listedType(word.text) : null;
      if (type) found.push({ from: i, to: i + 1, type });
    }
    return found;
  },
};
