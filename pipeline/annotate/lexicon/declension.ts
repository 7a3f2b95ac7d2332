import { z } from 'zod';
import { lexicon, loadLexicon } from '../../lexicon.ts';
import { grouped } from '../../text/group-by.ts';
import { lazy } from '../../text/lazy.ts';

const FOLDER = new URL('./', import.meta.url);
const text = z.string().min(1);

/** The genders and the plural that a form can be in a case: "der" is `m` in the nominative, `fp` in the genitive. */
const Agreement = z.string().regex(/^m?f?n?p?$/u);

const CASES = ['nominative', 'genitive', 'dative', 'accusative'] as const;
export type Case = (typeof CASES)[number];

const cases = {
  nominative: Agreement,
  genitive: Agreement,
  dative: Agreement,
  accusative: Agreement,
} satisfies Record<Case, z.ZodString>;

const Determiner = z.strictObject({
  determiner: text,
  lemma: text,
  /** `genitive`: "dessen Haus"; `contraction`: a preposition with its article, "im". */
  kind: z.enum([
    'article',
    'negative',
    'possessive',
    'demonstrative',
    'interrogative',
    'quantifier',
    'numeral',
    'genitive',
    'comparative',
    'contraction',
  ]),
  ...cases,
  /** Whether the shipped names model was trained with it. */
  weighed: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
});
type Determiner = z.infer<typeof Determiner>;

const determiners = lexicon(new URL('determiners.tsv', FOLDER), Determiner, (row) => [
  row.determiner,
  row,
]);

const Pronoun = z.strictObject({
  pronoun: text,
  lemma: text,
  kind: z.enum([
    'personal',
    'reflexive',
    'indefinite',
    'demonstrative',
    'relative',
    'interrogative',
  ]),
  person: z.enum(['1', '2', '3']),
  ...cases,
});
type Pronoun = z.infer<typeof Pronoun>;

const pronouns = lazy(() =>
  grouped(loadLexicon(new URL('pronouns.tsv', FOLDER), Pronoun), ({ pronoun }) => pronoun),
);

const NO_PRONOUN: readonly Pronoun[] = [];

/** All determiners and pronouns, in lower case. */
export function declinedWords(): string[] {
  return [...new Set([...determiners, ...pronouns().keys()])];
}

/** What the word, in lower case, is before a noun: "dieser", but also "im", which holds an article. */
export function determinerOf(lower: string): Determiner | undefined {
  return determiners.get(lower);
}

/** Whether the word, in lower case, opens a noun phrase: "dieser", not "im". */
export function isDeterminer(lower: string): boolean {
  const kind = determiners.get(lower)?.kind;
  return kind !== undefined && kind !== 'contraction' && kind !== 'comparative';
}

/** All that the word, in lower case, can be as a pronoun: "ihr" is "to her" and "you". */
export function pronounReadings(lower: string): readonly Pronoun[] {
  return pronouns().get(lower) ?? NO_PRONOUN;
}

/** Whether the word, in lower case, can be a pronoun that stands for a subject: "er", "viele", not "die" or "ihn". */
export function isSubjectPronoun(lower: string): boolean {
  return pronounReadings(lower).some(
    ({ kind, nominative }) =>
      nominative !== '' && kind !== 'relative' && kind !== 'interrogative' && kind !== 'reflexive',
  );
}

/** Whether the word, in lower case, can be a relative pronoun in that case: "der", "welchem" in the dative. */
export function isRelativeIn(lower: string, grammaticalCase: Case): boolean {
  return pronounReadings(lower).some(
    (reading) => reading.kind === 'relative' && reading[grammaticalCase] !== '',
  );
}

/** "sein", "ihrer", "unsere". */
export function isPossessive(lower: string): boolean {
  return determiners.get(lower)?.kind === 'possessive';
}

export function isRelativePronoun(lower: string): boolean {
  return pronounReadings(lower).some(({ kind }) => kind === 'relative');
}

/** Whether the word, in lower case, is a definite article, which points at somebody known: "der", "des". */
export function isDefinite(lower: string): boolean {
  return determiners.get(lower)?.kind === 'article' && determiners.get(lower)?.lemma === 'der';
}

/** Whether a noun behind the determiner can be in that case: in the dative behind "dem" and "der", not behind "das". */
export function determines(lower: string, grammaticalCase: Case): boolean {
  return isDeterminer(lower) && determiners.get(lower)?.[grammaticalCase] !== '';
}

/** Whether the word, in lower case, can be that case as a determiner or as a personal pronoun: the dative "dem", "ihm". */
export function canBeIn(lower: string, grammaticalCase: Case): boolean {
  if (determines(lower, grammaticalCase)) return true;
  return pronounReadings(lower).some(
    (reading) => reading.kind === 'personal' && reading[grammaticalCase] !== '',
  );
}

/** Whether the word is a dative that no nominative of the same gender looks like: "dem", "der", "ihnen", not "vier". */
export function showsDative(lower: string): boolean {
  const determiner = isDeterminer(lower) ? [determiners.get(lower)] : [];
  const personal = pronounReadings(lower).filter(({ kind }) => kind === 'personal');
  return [...determiner, ...personal].some((row) =>
    Array.from(row?.dative ?? '').some((gender) => row?.nominative.includes(gender) === false),
  );
}

/** Whether the word can be in that case and in no other: "dem" and "ihnen" in the dative, not "der". */
export function isOnlyIn(lower: string, grammaticalCase: Case): boolean {
  return CASES.every((other) => canBeIn(lower, other) === (other === grammaticalCase));
}

const LEMMA_GENDERS = new Map([
  ['er', 'm'],
  ['sein', 'm'],
  ['sie', 'f'],
  ['ihr', 'f'],
] as const);

/** The gender of the one whom "er", "ihm", "seine" or "sie", "ihr", "ihre" stand for; undefined for other words. */
export function genderOfReferent(lower: string): 'm' | 'f' | undefined {
  const personal = pronounReadings(lower).find(
    (reading) => reading.kind === 'personal' && /[mf]/u.test(agreements(reading)),
  );
  const determiner = determiners.get(lower);
  const lemma = personal?.lemma ?? (determiner?.kind === 'possessive' ? determiner.lemma : '');
  for (const [known, gender] of LEMMA_GENDERS) if (known === lemma) return gender;
  return undefined;
}

function agreements({ nominative, genitive, dative, accusative }: Record<Case, string>): string {
  return nominative + genitive + dative + accusative;
}

/** Whether the determiner, in any case, can stand before a masculine noun in the singular: "der", not "die". */
export function canBeMasculine(lower: string): boolean {
  const determiner = determiners.get(lower);
  return determiner !== undefined && agreements(determiner).includes('m');
}
