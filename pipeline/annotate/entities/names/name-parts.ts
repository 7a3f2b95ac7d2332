import { particles } from '../lexicons.ts';
import { titleOf } from '../titles.ts';
import { isCommon, isDerivedFromPlace, isFirstName, isSurname } from '../word-kinds.ts';
import type { Word } from '../words.ts';
import { listedType } from './listed.ts';

const INITIAL = /^\p{Lu}\p{Ll}?\.?$/u;
const ROMAN = /^[IVX]+$/u;
const SHOUTED = /^\p{Lu}{2,4}$/u;
/** One letter, digits in it, or an end like that of "BVerfG" and "Art.". */
const UNLIKE_NAMES = /^.$|\d|\p{Ll}\p{Lu}$|\.$/u;
const MOST_SURNAMES = 2;

function isNameShaped(word: Word | undefined): word is Word {
  return word?.capital === true && !UNLIKE_NAMES.test(word.text) && !SHOUTED.test(word.text);
}

/** Whether a word can be a surname with nothing before it to say so: "Koch", not "Anfang". */
export function canBeSurname(word: Word | undefined): boolean {
  return isNameShaped(word) && (isSurname(word.text) || !isCommon(word.text));
}

/** Whether a word can be the surname after a first name or title: there even "Blinken" (the winking) is a name. */
export function canFollowName(word: Word | undefined): boolean {
  if (!isNameShaped(word)) return false;
  return isSurname(word.text) || !(titleOf(word.text) || isDerivedFromPlace(word.text));
}

/** A capitalised word no lexicon knows: neither noun nor name. */
export function isUnknown(word: Word | undefined): word is Word {
  return (
    isNameShaped(word) &&
    canBeSurname(word) &&
    listedType(word.text) === null &&
    !isFirstName(word.text)
  );
}

/** The end of the unknown words that begin at `at`. */
export function afterUnknown(words: readonly Word[], at: number): number {
  let end = at;
  while (isUnknown(words[end])) end++;
  return end;
}

/** The end of the initials that begin at `at`, a capital after them or not: "W." is one word or two. */
export function afterInitials(words: readonly Word[], at: number): number {
  let end = at;
  for (;;) {
    const word = words[end]?.text ?? '';
    if (!INITIAL.test(word)) return end;
    if (word.endsWith('.')) end += 1;
    else if (words[end + 1]?.text === '.' && word.length === 1) end += 2;
    else return end;
  }
}

function afterParticles(words: readonly Word[], at: number): number {
  if (!particles.get(words[at]?.text.toLowerCase() ?? '')) return at;
  let end = at + 1;
  while (particles.has(words[end]?.text.toLowerCase() ?? '')) end++;
  return end;
}

/** The end of particles and surnames that begin at `at`; `at` itself if no surname comes. */
export function afterSurname(
  words: readonly Word[],
  at: number,
  fits: (word: Word | undefined) => boolean,
): number {
  const surname = afterParticles(words, at);
  if (!fits(words[surname])) return at;
  let end = surname + 1;
  while (end - surname < MOST_SURNAMES && isUnknown(words[end]) && !words[end]?.initial) end++;
  const tail = afterParticles(words, end);
  const origin = tail > end && end === surname + 1 && !isSurname(words[surname]?.text ?? '');
  return origin && isNameShaped(words[tail]) && !isCommon(words[tail].text) ? tail + 1 : end;
}

/** The end of the ordinal that begins at `at`: "XVI." */
export function afterOrdinal(words: readonly Word[], at: number): number {
  const word = words[at]?.text ?? '';
  if (/^[IVX]+\.$/u.test(word)) return at + 1;
  return ROMAN.test(word) && words[at + 1]?.text === '.' ? at + 2 : at;
}

/** The end of the name that begins with the first name at `at`, and whether it is more than a first name. */
export function afterFullName(words: readonly Word[], at: number): { to: number; full: boolean } {
  let end = at + 1;
  while (words[end]?.capital && isFirstName(words[end]?.text ?? '')) end++;
  const initials = afterInitials(words, end);
  const possessed = /s$/u.test(words[end - 1]?.text ?? '') && isCommon(words[initials]?.text ?? '');
  const surname = possessed ? end : afterSurname(words, initials, canFollowName);
  const to = afterOrdinal(words, surname);
  return { to, full: to > end || end - at > 1 };
}
