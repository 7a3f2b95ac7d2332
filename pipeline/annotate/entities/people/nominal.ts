import { sign } from '../../../text/forms.ts';
import { memoize } from '../../../text/memoize.ts';
import { isCommon } from '../../lexicon/common-nouns.ts';
import { canBeMasculine, determinerOf, isDefinite } from '../../lexicon/declension.ts';
import { complementWords, countries, type Gender } from '../../lexicon/name-lists.ts';
import { ownerNouns, partyShortNames } from '../../lexicon/role-lists.ts';
import { titleOf } from '../../lexicon/titles.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import { baseForms, nounForms } from '../../lexicon/word-forms.ts';
import { placeOfAdjective } from '../roles/places.ts';
import { adjectivalGender, roleHeadOf } from '../roles/role-head.ts';
import type { Sentence, Word } from '../sentence.ts';
import type { Office } from './person.ts';

/** A description of a person taken apart: "der russische Außenminister". */
export interface Nominal {
  head: string;
  gender: Gender;
  office: Office | null;
  /** Names where they are from and nothing else: "der Norweger". */
  inhabitant: boolean;
  /** ISO codes of countries. */
  countries: string[];
  party: string | null;
  /** Speaks of somebody's office in something: "die Sprecherin der Bahn". */
  complemented: boolean;
}

/** A description in a sentence, with the indices of its first word and of the word behind it. */
export interface NominalPhrase {
  at: number;
  to: number;
  /** Its words; a headline's "Minister" with the article it lacks. */
  text: string;
}

const LOWER = /^\p{Ll}/u;
const MODIFIER = /^(?:\p{Ll}.*|\p{Lu}.*sche[nmrs]?|\d{1,3}|\d{1,3}-[Jj]ährige[nrs]?)$/u;
const MOST_MODIFIERS = 4;
const LONGEST_COMPLEMENT = 3;
const PLURAL_VERB = /^(?:sind|\p{Ll}+(?:en|ern|eln))$/u;

/**
 * The parts of a singular description with a determiner and a head that a person can be; null for others
 * ("die Außenminister", "seine Regierung") and for those that speak of somebody's office in a body
 * ("die Beamtin des Ministeriums"), about whom an article's names say nothing.
 */
export const nominalOf = memoize(takenApart);

/** "russischer", "Genfer", "34", and "Jahre" behind it. */
function isModifierAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  if (word === 'Jahre') return /^\d{1,3}$/u.test(words[at - 1] ?? '');
  return isModifier(word);
}

/** "Forscher" only looks like one, "als" and "der" are none. */
const isModifier = memoize((word): boolean => {
  if (determinerOf(word) !== undefined || isOfClass(word, 'preposition') || word === 'als')
    return false;
  return (MODIFIER.test(word) && titleOf(word) === null) || placeOfAdjective(word) !== null;
});

function takenApart(description: string): Nominal | null {
  const words = description.split(/\s+/u).map((word) => word.replace(/[.,]$/u, ''));
  const at = words.findIndex((_, i) => i > 0 && !isModifierAt(words, i));
  const text = words[at] ?? '';
  const role = roleHeadOf(text);
  const home = homeIn(words.slice(at + 1));
  const inhabitant = role?.kind === 'inhabitant';
  if (role === null || (!inhabitant && role.office === null) || home === undefined) return null;
  // "Der Gemeinderat" without a name is the body.
  if (role.gender === '' && /rat(?:e?s)?$/u.test(text)) return null;
  const determiner = words[0]?.toLowerCase() ?? '';
  const gender = role.gender === '' ? adjectivalGender(determiner, text) : role.gender;
  if (isPlural(determiner, gender)) return null;
  const places = words.slice(1, at).flatMap((word) => placeOfAdjective(word)?.iso ?? []);
  const prefix = role.prefix?.kind === 'country' ? [role.prefix.iso] : [];
  return {
    head: text,
    gender,
    office: role.office,
    inhabitant,
    countries: [...role.homes, ...prefix, ...places, ...home],
    party: role.prefix?.kind === 'party' ? shortName(role.prefix.text) : null,
    complemented: home.length > 0,
  };
}

function shortName(party: string): string {
  return partyShortNames.get(party) ?? party;
}

/**
 * The country in "der Präsident | der Ukraine"; none without a complement and in "der Botschafter des Landes",
 * undefined for other bodies.
 */
function homeIn(complement: readonly string[]): string[] | undefined {
  if (!complementWords.has(complement[0] ?? '') || isUnnamedOwner(complement)) return [];
  const iso = baseForms(complement[1] ?? '').flatMap((form) => countries.get(form)?.iso || [])[0];
  return iso === undefined ? undefined : [iso];
}

/** "des Landes": what the office is an office of was named before. */
function isUnnamedOwner([link = '', noun = '']: readonly string[]): boolean {
  return /^de[rs]$/u.test(link) && nounForms(noun).some((form) => ownerNouns.has(form));
}

/** "die Außenminister": a masculine noun after "die" is more than one. */
function isPlural(determiner: string, gender: Gender): boolean {
  return gender === 'm' && determinerOf(determiner) !== undefined && !canBeMasculine(determiner);
}

/** What of a sentence's words is known to be something else than a description that stands for a person. */
export interface Taken {
  /** Begins a name. */
  isName(word: Word): boolean;
  /** Is the noun of a title or an apposition of a name. */
  isBesideName(word: Word): boolean;
}

/** `isModifierAt` of a sentence's word. */
function modifies(words: Sentence, at: number): boolean {
  const word = words[at];
  if (word === undefined) return isModifier('');
  if (word.text === 'Jahre') return /^\d{1,3}$/u.test(words[at - 1]?.text ?? '');
  return isModifierForm(word.form);
}

const isModifierForm = sign(({ text }) => isModifier(text));
const isRole = sign(({ text }) => roleHeadOf(text) !== null);
/** Stays whole where a description is taken apart. */
const isWhole = sign(({ text }) => !/[.,\s]/u.test(text));

/** Whether the description from `at` to the noun at `head` is none that `nominalOf` knows, as its noun tells. */
function isNobody(words: Sentence, at: number, head: number): boolean {
  const noun = words[head];
  if (noun === undefined || isRole(noun.form) || modifies(words, head)) return false;
  for (let i = at; i <= head; i++) if (!isWhole(words[i]?.form ?? noun.form)) return false;
  return true;
}

const isArticle = sign(({ lower }) => isDefinite(lower));

/** The descriptions of persons in a sentence that stand alone, not beside a name and not behind "ist" or "als". */
export function nominalPhrasesIn(words: Sentence, taken: Taken): readonly NominalPhrase[] {
  const bare = bareDescription(words, taken);
  const phrases: NominalPhrase[] = [];
  words.forEach((word, at) => {
    if (!isArticle(word.form) || isPredicative(words, at)) return;
    let head = at + 1;
    while (head - at <= MOST_MODIFIERS && modifies(words, head)) head++;
    const next = words[head + 1];
    const noun = words[head];
    if (!noun || isNobody(words, at, head)) return;
    if (taken.isBesideName(noun) || isBeforeName(words, head, taken)) return;
    const to = head + (complementWords.has(next?.text ?? '') ? LONGEST_COMPLEMENT : 1);
    const text = words
      .slice(at, to)
      .map(({ text }) => text)
      .join(' ');
    if (nominalOf(text)) phrases.push({ at, to: Math.min(to, words.length), text });
  });
  return bare === null ? phrases : [bare, ...phrases];
}

/** "der Rapper Nachtwind": what follows in capitals is the name, be it known or not. */
function isBeforeName(words: Sentence, head: number, taken: Taken): boolean {
  const next = words[head + 1];
  return next !== undefined && (taken.isName(next) || (next.capital && !isCommon(next.text)));
}

/** „Sie ist die Ministerin“, „das Amt des Ministers“: says what one is or can be, and stands for nobody. */
function isPredicative(words: Sentence, at: number): boolean {
  if (/^(?:Amte?s?|Postens?|Rolle|Titels?|Wahl)$/u.test(words[at - 1]?.text ?? '')) return true;
  return /^(?:ist|war|wird|wurde|bleibt|als|sei)$/u.test(words[at - 1]?.lower ?? '');
}

/** "Gemeindepräsident weist Vorwürfe zurück": headlines leave the article out. */
function bareDescription(words: Sentence, taken: Taken): NominalPhrase | null {
  const [first, next] = words;
  if (!first || !next || taken.isBesideName(first) || !LOWER.test(next.text)) return null;
  if (PLURAL_VERB.test(next.text) || determinerOf(next.lower) !== undefined) return null;
  const gender = roleHeadOf(first.text)?.gender ?? '';
  if (gender === '') return null;
  const text = withArticle(first.text);
  return nominalOf(text) ? { at: 0, to: 1, text } : null;
}

/** "Ministerin" → "die Ministerin"; other descriptions as they are, but without soft hyphens. */
export function withArticle(description: string): string {
  const plain = description.replaceAll('\u00AD', '');
  if (!/^\p{Lu}[\p{L}-]+$/u.test(plain)) return plain;
  const gender = roleHeadOf(plain)?.gender ?? '';
  return gender === '' ? plain : `${gender === 'f' ? 'die' : 'der'} ${plain}`;
}
