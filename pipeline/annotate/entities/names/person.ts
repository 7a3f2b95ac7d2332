import { particles } from '../lexicons.ts';
import {
  isCommon,
  isDerivedFromPlace,
  isFirstName,
  isNoun,
  isSurname,
  titleOf,
} from '../word-kinds.ts';
import type { Word } from '../words.ts';
import type { NameFound, NameHeuristic } from './heuristic.ts';
import { listedType } from './listed.ts';

const INITIAL = /^\p{Lu}\p{Ll}?\.?$/u;
const ROMAN = /^[IVX]+$/u;
const SHOUTED = /^\p{Lu}{2,4}$/u;
const MOST_SURNAMES = 2;

/** Whether a word can be the surname after a title: "Minister Koch", not "Minister Russlands" or "Präsident Mitte". */
function canBeSurname(word: Word | undefined): boolean {
  if (!word?.capital || word.text.length < 2 || SHOUTED.test(word.text)) return false;
  return isSurname(word.text) || !isCommon(word.text);
}

/** Whether a word can be the surname after a first name: there even "Blinken" (the winking) is a name. */
function canFollowFirstName(word: Word | undefined): boolean {
  if (!word?.capital || word.text.length < 2 || SHOUTED.test(word.text)) return false;
  return isSurname(word.text) || !(titleOf(word.text) || isDerivedFromPlace(word.text));
}

function isUnlisted(word: Word | undefined): boolean {
  return (
    canBeSurname(word) && listedType(word?.text ?? '') === null && !isFirstName(word?.text ?? '')
  );
}

/** The end of the initials that begin at `at`: "W." is one word or two. */
function afterInitials(words: readonly Word[], at: number): number {
  let end = at;
  for (;;) {
    const word = words[end]?.text ?? '';
    if (!INITIAL.test(word)) return end;
    if (word.endsWith('.')) end += 1;
    else if (words[end + 1]?.text === '.' && words[end + 2]?.capital) end += 2;
    else return end;
  }
}

function afterParticles(words: readonly Word[], at: number): number {
  let end = at;
  while (particles.has(words[end]?.text.toLowerCase() ?? '')) end++;
  return end;
}

/** The end of particles and surnames that begin at `at`; `at` itself if no surname comes. */
function afterSurname(
  words: readonly Word[],
  at: number,
  fits: (word: Word | undefined) => boolean = canBeSurname,
): number {
  const surname = afterParticles(words, at);
  if (!fits(words[surname])) return at;
  let end = surname + 1;
  while (end - surname < MOST_SURNAMES && isUnlisted(words[end]) && !words[end]?.initial) end++;
  return end;
}

/** The end of the ordinal that begins at `at`: "XVI." */
function afterOrdinal(words: readonly Word[], at: number): number {
  const word = words[at]?.text ?? '';
  if (/^[IVX]+\.$/u.test(word)) return at + 1;
  return ROMAN.test(word) && words[at + 1]?.text === '.' ? at + 2 : at;
}

/** The end of the full name that begins with the first name at `at`, and whether a surname is part of it. */
function afterFullName(words: readonly Word[], at: number): { to: number; full: boolean } {
  let end = at;
  while (words[end]?.capital && isFirstName(words[end]?.text ?? '')) {
    end = afterInitials(words, end + 1);
  }
  const surname = afterSurname(words, end, canFollowFirstName);
  const ordinal = afterOrdinal(words, surname);
  return { to: ordinal, full: ordinal > end || end - at > 1 };
}

export const firstAndSurname: NameHeuristic = {
  name: 'first-and-surname',
  example: 'Zuvor trafen sich [PER Ursula von der Leyen] und [PER Sergej Lawrow].',
  nearMiss: 'Zuvor trafen sich der Minister und seine Partner.',
  weight: 5,
  find(words) {
    const found: NameFound[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (!word?.capital || !isFirstName(word.text)) continue;
      const { to, full } = afterFullName(words, i);
      if (!full) continue;
      found.push({ from: i, to, type: 'PER' });
      i = to - 1;
    }
    return found;
  },
};

export const initialAndSurname: NameHeuristic = {
  name: 'initial-and-surname',
  example: 'Das schrieb [PER J. K. Rowling] in ihrem Buch.',
  nearMiss: 'Das schrieb die Partei in ihrem Buch.',
  weight: 4,
  find(words) {
    const found: NameFound[] = [];
    for (let i = 0; i < words.length; i++) {
      const end = words[i]?.capital ? afterInitials(words, i) : i;
      if (end === i || !isUnlisted(words[end]) || isNoun(words[end]?.text ?? '')) continue;
      const to = afterSurname(words, end);
      found.push({ from: i, to, type: 'PER' });
      i = to - 1;
    }
    return found;
  },
};

/** "Außenminister Lawrow": words after a title up to the end of the name; `at` if no name comes. */
function afterTitledName(words: readonly Word[], at: number): number {
  const word = words[at];
  if (!word?.capital || titleOf(word.text)) return at;
  if (isFirstName(word.text)) return afterFullName(words, at).to;
  const initials = afterInitials(words, at);
  const type = listedType(word.text);
  if (type === 'LOC' || type === 'ORG' || type === 'MISC') return at;
  const end = afterSurname(words, initials);
  return end === initials ? at : afterOrdinal(words, end);
}

export const titled: NameHeuristic = {
  name: 'title-and-surname',
  example: 'Das sagte US-Außenminister [PER Blinken] nach Angaben von Sprecherin [PER Sacharowa].',
  nearMiss: 'Das sagte der Außenminister Russlands nach Angaben von Sprecherinnen.',
  weight: 4,
  find(words) {
    const found: NameFound[] = [];
    for (let i = 0; i < words.length; i++) {
      const title = words[i]?.capital ? titleOf(words[i]?.text ?? '') : null;
      if (!title) continue;
      const from = words[i + 1]?.text === '.' ? i + 2 : i + 1;
      const to = afterTitledName(words, from);
      if (to > from) found.push({ from, to, type: 'PER' });
    }
    return found;
  },
};

export const unknownPair: NameHeuristic = {
  name: 'unknown-pair',
  example: 'In Kiew empfing ihn [PER Wolodimir Selenski].',
  nearMiss: 'In Kiew empfing ihn Wolodimir herzlich.',
  weight: 2,
  find(words) {
    const found: NameFound[] = [];
    for (let i = 0; i + 1 < words.length; i++) {
      if (!isUnlisted(words[i]) || !isUnlisted(words[i + 1])) continue;
      let to = i + 2;
      while (isUnlisted(words[to])) to++;
      found.push({ from: i, to, type: 'PER' });
      i = to - 1;
    }
    return found;
  },
};

export const loneFirstName: NameHeuristic = {
  name: 'lone-first-name',
  example: 'Dann kam [PER Wladimir] nach Hause.',
  nearMiss: 'Dann kam Besuch nach Hause.',
  weight: 1,
  find(words) {
    return words.flatMap((word, i) =>
      word.capital && isFirstName(word.text) && !isCommon(word.text)
        ? [{ from: i, to: i + 1, type: 'PER' }]
        : [],
    );
  },
};
