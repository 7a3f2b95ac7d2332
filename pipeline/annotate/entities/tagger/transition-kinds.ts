import { determinerOf } from '../../lexicon/declension.ts';
import { particles } from '../../lexicon/name-lists.ts';
import type { WordEntry } from './word-table.ts';

interface Joint {
  /** What of words tells whether a name goes on with them. */
  name: string;
  example: string;
  is(word: string, entry: WordEntry): boolean;
}

const LETTER = /^\p{L}/u;
const SHORT = /^\p{Ll}{1,3}$/u;
const LOWER = /^\p{Ll}/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const HYPHENATED = /\p{L}-/u;

/** Kinds of words by which labels follow each other differently; the first that fits counts. */
export const JOINTS: readonly Joint[] = [
  { name: 'quotation-mark', example: '„', is: (word) => /^["„“”»«‚‘’›‹']+$/u.test(word) },
  { name: 'dash', example: '/', is: (word) => /^[-–—/&+]+$/u.test(word) },
  { name: 'comma', example: ',', is: (word) => /^[,;]$/u.test(word) },
  { name: 'bracket', example: '(', is: (word) => /^[()[\]]$/u.test(word) },
  { name: 'stop', example: '.', is: (word) => /^\P{L}*[.:!?*]+$/u.test(word) },
  { name: 'number', example: '1860', is: (word) => /^\p{N}/u.test(word) },
  { name: 'particle', example: 'von', is: (word) => particles.get(word) === true },
  { name: 'determiner', example: 'einem', is: (word) => determinerOf(word)?.weighed === true },
  { name: 'short', example: 'und', is: (word) => SHORT.test(word) },
  { name: 'lower-case', example: 'sagte', is: (word) => LOWER.test(word) },
  { name: 'acronym', example: 'USA', is: (word) => ACRONYM.test(word) },
  { name: 'hyphenated', example: 'Nato-Rat', is: (word) => HYPHENATED.test(word) },
  {
    name: 'first-name',
    example: 'Anna',
    is: (_, { name, pos }) => name.includes('f') && pos === '',
  },
  { name: 'name', example: 'Biden', is: (_, { name, pos }) => name !== '' && pos === '' },
  { name: 'noun', example: 'Verein', is: (_, { pos }) => pos.includes('n') },
  { name: 'word', example: 'Danach', is: (_, { pos }) => pos !== '' },
  { name: 'unknown', example: 'Xanthopol', is: () => true },
];

/** The first kind that a word which begins with a letter can be of. */
const FIRST_OF_LETTERS = JOINTS.findIndex(({ name }) => name === 'particle');

/** The number of the word's kind in `JOINTS`. */
export function jointOf(word: string, entry: WordEntry): number {
  const from = LETTER.test(word) ? FIRST_OF_LETTERS : 0;
  return JOINTS.findIndex(({ is }, number) => number >= from && is(word, entry));
}
