import { determinerOf } from '../../lexicon/declension.ts';
import type { NamedSentence } from './named-sentence.ts';
import { placeOfAdjective } from './places.ts';
import type { Said } from './said.ts';
import { type Standing, standingOfAdjective } from './standing.ts';

/** What stands before the noun of a role: "ehemalige russische", "Italiens", "34 Jahre alte". */
export interface Modifiers {
  /** First word of the phrase, its determiner aside. */
  from: number;
  /** First word of the role itself: "Gesundheits-, Sozial- und | Integrationsdirektor". */
  roleFrom: number;
  /** The words from `roleFrom` up to the noun; empty for most. */
  ellipsis: string;
  standing: Standing;
  /** ISO codes of countries. */
  countries: string[];
  said: Said[];
}

const MOST_MODIFIERS = 6;
const ADJECTIVE = /^\p{Ll}[\p{L}-]+(?:e|en|er|es|em)$/u;
const AGED = /^(\d{1,3})-?[Jj]ährige[nrs]?$/u;

export function modifiersOf(sentence: NamedSentence, head: number, governs: boolean): Modifiers {
  const roleFrom = beforeEllipsis(sentence, head);
  const found: Modifiers = {
    from: roleFrom,
    roleFrom,
    ellipsis: ellipsisOf(sentence, roleFrom, head),
    standing: null,
    countries: [],
    said: [],
  };
  while (head - found.from < MOST_MODIFIERS) {
    const step = modifierBefore(sentence, found, governs);
    if (step === 0) break;
    found.from -= step;
  }
  takeGenitive(sentence, found);
  return found;
}

/** "Sozial- und Integrationsdirektor": the hyphen says that the noun belongs to both. */
function beforeEllipsis({ words }: NamedSentence, head: number): number {
  let at = head;
  while (/^(?:und|sowie|,|\/)$/u.test(words[at - 1]?.text ?? '') && isCut(words[at - 2]?.text)) {
    at -= 2;
  }
  return at;
}

function isCut(text = ''): boolean {
  return /^\p{Lu}[\p{L}-]*-$/u.test(text);
}

function ellipsisOf({ words }: NamedSentence, from: number, head: number): string {
  return words
    .slice(from, head)
    .reduce((phrase, { text }) => (text === ',' ? `${phrase},` : `${phrase} ${text}`), '')
    .trim();
}

/** How many words before the phrase so far modify it; what they say goes into `found`. */
function modifierBefore(sentence: NamedSentence, found: Modifiers, governs: boolean): number {
  const { words, names } = sentence;
  const at = found.from - 1;
  const word = words[at];
  if (word === undefined || determinerOf(word.lower) !== undefined) return 0;
  if (names.some(({ from, to, type }) => from <= at && at < to && type !== 'LOC')) return 0;
  const standing = standingOfAdjective(word.lower);
  if (standing !== undefined) {
    found.standing = standing;
    return 1;
  }
  const place = placeOfAdjective(word.text);
  if (place !== null) {
    const { start, end } = word;
    if (place.iso !== null) found.countries.push(place.iso);
    const kind = governs ? 'affiliation' : 'origin';
    found.said.push({ kind, value: place.name, start, end, rule: 'adjective' });
    return 1;
  }
  const age = AGED.exec(word.text)?.[1];
  if (age !== undefined) {
    found.said.push({
      kind: 'age',
      value: age,
      start: word.start,
      end: word.end,
      rule: 'age-phrase',
    });
    return 1;
  }
  const years = words[at - 2];
  if (/^alten?[rms]?$/u.test(word.lower) && words[at - 1]?.text === 'Jahre' && years) {
    if (!/^\d{1,3}$/u.test(years.text)) return 1;
    const { start, text: value } = years;
    found.said.push({ kind: 'age', value, start, end: word.end, rule: 'age-phrase' });
    return 3;
  }
  return ADJECTIVE.test(word.text) ? 1 : 0;
}

/** "Italiens | Außenminister", "Liverpools | Trainer". */
function takeGenitive({ words, endingAt }: NamedSentence, found: Modifiers): void {
  const owner = endingAt.get(found.from);
  if (owner === undefined || owner.type === 'PER' || owner.type === 'MISC') return;
  const first = words[owner.from];
  const last = words[owner.to - 1];
  if (
    !first ||
    !last ||
    !/(?:s|['’])$/u.test(last.text) ||
    determinerOf(words[owner.from - 1]?.lower ?? '') !== undefined
  )
    return;
  found.from = owner.from;
  if (owner.iso !== null) found.countries.push(owner.iso);
  found.said.push({
    kind: 'affiliation',
    value: owner.name,
    start: first.start,
    end: last.end,
    rule: 'genitive-before-name',
  });
}
