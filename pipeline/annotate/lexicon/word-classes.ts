import { z } from 'zod';
import { loadLexicon, swissSpelling } from '../../lexicon.ts';
import { lazy } from '../../text/lazy.ts';
import {
  declinedWords,
  determines,
  isDeterminer,
  isRelativePronoun,
  isSubjectPronoun,
} from './declension.ts';
import { particles } from './name-lists.ts';

const ListedClass = z.enum([
  'preposition',
  'noun_link',
  'place_link',
  'subordinator',
  'infinitive_opener',
  'question',
  'conjunction',
  'coordinator',
  'adverb',
  'focus',
  'qualifier',
  'before_time',
  'amount',
  'before_dass',
  'time_noun',
  'auxiliary',
  'indicative',
  'wording',
  'prefix',
  'public',
]);

const DerivedClass = z.enum(['determiner', 'pronoun', 'relative', 'particle']);
type DerivedClass = z.infer<typeof DerivedClass>;

/** Closed classes of words; `determiner`, `pronoun` (of a subject), `relative` and `particle` (of a name) have tables of their own. */
export type WordClass = z.infer<typeof ListedClass> | DerivedClass;

const Row = z.strictObject({ class: ListedClass, word: z.string().min(1) });
const BITS = new Map<WordClass, number>(
  [...ListedClass.options, ...DerivedClass.options].map((option, i) => [option, 1 << i]),
);

/** For each word the classes it belongs to, a bit each. */
const memberships = lazy(() => {
  const classes = new Map<string, number>();
  const add = (word: string, wordClass: WordClass): void => {
    classes.set(word, (classes.get(word) ?? 0) | (BITS.get(wordClass) ?? 0));
  };
  for (const row of loadLexicon(new URL('./word-classes.tsv', import.meta.url), Row)) {
    add(row.word, row.class);
    add(swissSpelling(row.word) ?? row.word, row.class);
  }
  for (const word of declinedWords()) {
    if (isDeterminer(word)) add(word, 'determiner');
    if (isSubjectPronoun(word)) add(word, 'pronoun');
    if (isRelativePronoun(word)) add(word, 'relative');
  }
  for (const word of particles) add(word, 'particle');
  return classes;
});

/** Whether a word, in lower case, belongs to the closed class. */
export function isOfClass(lower: string, wordClass: WordClass): boolean {
  const classes = memberships().get(lower);
  return classes !== undefined && (classes & (BITS.get(wordClass) ?? 0)) !== 0;
}

/** Whether the word, in lower case, keeps the noun phrase behind it from being the subject: "in", "im", "dem". */
export function rulesOutSubject(lower: string): boolean {
  if (isOfClass(lower, 'preposition')) return true;
  return isDeterminer(lower) && !determines(lower, 'nominative');
}
