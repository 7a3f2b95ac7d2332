import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';

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
const BITS = new Map(WordClass.options.map((option, i) => [option, 1 << i]));

/** For each word the classes it belongs to, a bit each. */
const memberships = lazy(() => {
  const classes = new Map<string, number>();
  for (const row of loadLexicon(new URL('./word-classes.tsv', import.meta.url), Row))
    classes.set(row.word, (classes.get(row.word) ?? 0) | (BITS.get(row.class) ?? 0));
  return classes;
});

/** Whether a word, in lower case, belongs to the closed class. */
export function isA(lower: string, wordClass: WordClass): boolean {
  const classes = memberships().get(lower);
  return classes !== undefined && (classes & (BITS.get(wordClass) ?? 0)) !== 0;
}
