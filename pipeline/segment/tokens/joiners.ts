import { isApostrophe, isLetter, isWordPart, Kind, kindAt } from '../characters.ts';

/** A mark between two word parts that makes them one token. In the examples `¦` stands between tokens. */
export interface Joiner {
  name: string;
  example: string;
  nearMiss: string;
  /** Whether the mark at `index`, with a letter or digit on both sides, joins them. */
  joins(text: string, index: number): boolean;
}

const character = (text: string, index: number): string => text.charAt(index);
const betweenLetters = (text: string, index: number): boolean =>
  isLetter(kindAt(text, index - 1)) && isLetter(kindAt(text, index + 1));
const betweenDigits = (text: string, index: number): boolean =>
  kindAt(text, index - 1) === Kind.digit && kindAt(text, index + 1) === Kind.digit;

const hyphen: Joiner = {
  name: 'hyphen',
  example: 'US-Außenminister¦1961–1964',
  nearMiss: 'Kiel¦–¦Bremen¦—¦Hamburg',
  joins: (text, index) => kindAt(text, index) === Kind.dash && character(text, index) !== '—',
};

const apostrophe: Joiner = {
  name: 'apostrophe',
  example: "c't¦geht’s¦400'000",
  nearMiss: "'¦Kiel¦'",
  joins: isApostrophe,
};

const point: Joiner = {
  name: 'point',
  example: '11.00¦z.B.¦www.kiel.de',
  nearMiss: '8.¦Mai',
  joins: (text, index) =>
    character(text, index) === '.' && (betweenDigits(text, index) || betweenLetters(text, index)),
};

const decimalMark: Joiner = {
  name: 'decimal-mark',
  example: '3,5¦18:30',
  nearMiss: 'Kiel¦,¦Bremen¦:¦3',
  joins: (text, index) => ',:'.includes(character(text, index)) && betweenDigits(text, index),
};

const genderMark: Joiner = {
  name: 'gender-mark',
  example: 'Bürger:innen¦Lehrer*innen¦Schüler_in',
  nearMiss: 'Kiel¦:¦Innenstadt',
  joins: (text, index) =>
    '*_'.includes(character(text, index)) ||
    (character(text, index) === ':' &&
      betweenLetters(text, index) &&
      text.startsWith('in', index + 1)),
};

const slash: Joiner = {
  name: 'slash',
  example: 'km/h¦2009/10',
  nearMiss: 'Kiel¦/¦Bremen',
  joins: (text, index) => character(text, index) === '/',
};

const ampersandOrAt: Joiner = {
  name: 'ampersand-or-at',
  example: 'R&D¦eva.berg@kiel.de',
  nearMiss: 'Berg¦&¦Co.',
  joins: (text, index) => '&@'.includes(character(text, index)),
};

export const JOINERS: readonly Joiner[] = [
  hyphen,
  apostrophe,
  point,
  decimalMark,
  genderMark,
  slash,
  ampersandOrAt,
];

/** Whether the mark at `index` joins what stands before and after it. */
export function joinsAt(text: string, index: number, limit: number): boolean {
  if (index + 1 >= limit || !isWordPart(kindAt(text, index + 1))) return false;
  return JOINERS.some((joiner) => joiner.joins(text, index));
}
