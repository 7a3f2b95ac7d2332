import { memoize } from '../text/memoize.ts';

interface SpellingRule {
  /** The difference it levels. */
  name: string;
  example: readonly [string, string];
  /** Names that look alike and are two: the rules must keep them apart. */
  nearMiss: readonly [string, string];
  pattern: RegExp;
  replacement: string;
}

/**
 * Differences between transliterations and between print and keyboard, levelled in this order on lower case without
 * accents. Spellings that Germans tell families apart by (Meier and Meyer, Stefan and Stephan) stay apart: across
 * articles nothing but the name says that two people are one.
 */
export const SPELLING_RULES: readonly SpellingRule[] = [
  {
    name: 'umlaut',
    example: ['Müller', 'Mueller'],
    nearMiss: ['Müller', 'Miller'],
    pattern: /([aou])e/gu,
    replacement: '$1',
  },
  {
    name: 'eszett',
    example: ['Strauß', 'Strauss'],
    nearMiss: ['Strauß', 'Straub'],
    pattern: /ß/gu,
    replacement: 'ss',
  },
  {
    name: 'tsch',
    example: ['Klitschko', 'Klichko'],
    nearMiss: ['Petsch', 'Pesch'],
    pattern: /tsch/gu,
    replacement: 'ch',
  },
  {
    name: 'sch',
    example: ['Schoigu', 'Shoigu'],
    nearMiss: ['Schoigu', 'Soigu'],
    pattern: /sch|zh/gu,
    replacement: 'sh',
  },
  {
    name: 'kh',
    example: ['Michail', 'Mikhail'],
    nearMiss: ['Michail', 'Mikail'],
    pattern: /kh/gu,
    replacement: 'ch',
  },
  {
    name: 'w',
    example: ['Lawrow', 'Lavrov'],
    nearMiss: ['Lawrow', 'Laurow'],
    pattern: /w/gu,
    replacement: 'v',
  },
  {
    name: 'y',
    example: ['Sergej', 'Sergey'],
    nearMiss: ['Meier', 'Meyer'],
    pattern: /\b[jy]|[jy]\b|(?<=[^aeiou\W])y/gu,
    replacement: 'i',
  },
  {
    name: 'i',
    example: ['Selenskyj', 'Selenski'],
    nearMiss: ['Selenski', 'Selensk'],
    pattern: /i{2,}/gu,
    replacement: 'i',
  },
  {
    name: 'first-z',
    example: ['Selenski', 'Zelenski'],
    nearMiss: ['Franz', 'Frans'],
    pattern: /\bz/gu,
    replacement: 's',
  },
  {
    name: 'ts',
    example: ['Jelzin', 'Yeltsin'],
    nearMiss: ['Jelzin', 'Jelsin'],
    pattern: /ts/gu,
    replacement: 'z',
  },
  {
    name: 'x',
    example: ['Alexej', 'Aleksej'],
    nearMiss: ['Alexej', 'Alesej'],
    pattern: /x/gu,
    replacement: 'ks',
  },
];

/** What the spellings of one name share: "Sergej Lawrow" and "Sergey Lavrov", "NATO" and "Nato" have one key. */
export const nameKey = memoize(newNameKey);

function newNameKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}\u00ad'’]/gu, '')
    .replace(/[-‐‑\s]+/gu, ' ')
    .trim()
    .toLowerCase();
  return SPELLING_RULES.reduce(
    (key, { pattern, replacement }) => key.replace(pattern, replacement),
    plain,
  );
}
