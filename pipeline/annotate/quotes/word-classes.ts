import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';

const WordClass = z.enum([
  'determiner',
  'nominative',
  'preposition',
  'pronoun',
  'subordinator',
  'question',
  'relative',
  'conjunction',
  'adverb',
  'month',
  'particle',
  'indicative',
  'wording',
]);
export type WordClass = z.infer<typeof WordClass>;

const Row = z.strictObject({ class: WordClass, word: z.string().min(1) });
const CLASSES = new Map<WordClass, Set<string>>(
  WordClass.options.map((option) => [option, new Set<string>()]),
);
for (const row of loadLexicon(new URL('../lexicon/word-classes.tsv', import.meta.url), Row))
  CLASSES.get(row.class)?.add(row.word);

/** Whether a word, in lower case, belongs to the closed class. */
export function isA(lower: string, wordClass: WordClass): boolean {
  return CLASSES.get(wordClass)?.has(lower) ?? false;
}
