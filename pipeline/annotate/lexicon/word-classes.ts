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
  'prefix',
  'listener',
]);
export type WordClass = z.infer<typeof WordClass>;

const Row = z.strictObject({ class: WordClass, word: z.string().min(1) });
/** For each word the classes it belongs to, a bit each. */
const MEMBERSHIPS = new Map<string, number>();
const BITS = new Map(WordClass.options.map((option, i) => [option, 1 << i]));
for (const row of loadLexicon(new URL('./word-classes.tsv', import.meta.url), Row))
  MEMBERSHIPS.set(row.word, (MEMBERSHIPS.get(row.word) ?? 0) | (BITS.get(row.class) ?? 0));

/** Whether a word, in lower case, belongs to the closed class. */
export function isA(lower: string, wordClass: WordClass): boolean {
  const classes = MEMBERSHIPS.get(lower);
  return classes !== undefined && (classes & (BITS.get(wordClass) ?? 0)) !== 0;
}
