import type { Medium } from '../../../../schemas/annotations.ts';
import { sign } from '../../../text/forms.ts';
import type { Clause } from '../../grammar/clauses.ts';
import type { Word } from '../../grammar/word.ts';
import { speechVerbs } from '../../lexicon/speech-words.ts';
import { mayHaveSummary, type SummaryVerb, summaryVerbs } from '../../lexicon/summary-verbs.ts';
import { verbForm } from '../../lexicon/verb-forms.ts';
import type { Passage } from '../passages/passage.ts';
import type { VerbCue } from '../reporting-clause/cue.ts';
import { type Predicate, predicatesIn } from './predicate.ts';

/** A verb of a clause that can sum up a speech act. */
export interface SummaryCue {
  verb: SummaryVerb;
  predicate: Predicate;
  /** Indices of the verb's fixed words. */
  fixedWords: number[];
}

const SHORTEST_TAIL = 5;

function isFixedWord(word: Word | undefined, variants: readonly string[]): boolean {
  if (word === undefined) return false;
  const { lower, capital, person } = word;
  const isCompound = capital && !person;
  return variants.some(
    (variant) =>
      lower === variant ||
      (isCompound && variant.length >= SHORTEST_TAIL && lower.endsWith(variant)),
  );
}

function fixedWordsIn(
  words: readonly Word[],
  own: readonly number[],
  verb: SummaryVerb,
  at: number,
): number[] | undefined {
  const found: number[] = [];
  for (const variants of verb.fixedWords) {
    const i = own.find((k) => k !== at && isFixedWord(words[k], variants));
    if (i === undefined) return undefined;
    found.push(i);
  }
  return found;
}

const maySumUp = sign(
  ({ lower }) => verbForm(lower)?.readings.some(({ verb }) => mayHaveSummary(verb)) === true,
);

/** Whether the word is a form of a verb that can sum up a speech act. */
export function canSumUp(word: Word | undefined): boolean {
  return word?.verb !== undefined && maySumUp(word.form);
}

/** The verb of clause `i` that sums up a speech act, that with most fixed words first; undefined if it has none. */
export function summaryCueIn(
  passage: Passage,
  i: number,
  own: readonly number[],
): SummaryCue | undefined {
  if (!own.some((k) => canSumUp(passage.words[k]))) return undefined;
  let best: SummaryCue | undefined;
  for (const predicate of predicatesIn(passage, i, own)) {
    for (const verb of summaryVerbs(predicate.lemma)) {
      if (best !== undefined && verb.fixedWords.length <= best.verb.fixedWords.length) continue;
      const fixedWords = fixedWordsIn(passage.words, own, verb, predicate.at);
      if (fixedWords !== undefined) best = { verb, predicate, fixedWords };
    }
  }
  return best?.verb.kind === 'deed' ? undefined : best;
}

/** How the verb is uttered as far as it tells: what is only an attitude is a thought. */
export function mediumOf({ lemma, kind }: SummaryVerb): Medium | null {
  const [known] = speechVerbs(lemma);
  return known === undefined ? (kind === 'stance' ? 'thought' : null) : known.medium;
}

/** The same as a cue that the rules for subjects and addressees understand. */
export function asVerbCue(
  { verb, predicate, fixedWords }: SummaryCue,
  words: readonly Word[],
  clause: Clause,
): VerbCue {
  const { at, finite, passive, prefix } = predicate;
  const parts = [...new Set([finite, at, ...fixedWords, ...(prefix < 0 ? [] : [prefix])])];
  return {
    verb: {
      lemma: verb.lemma,
      fixedWords: fixedWords.map((i) => words[i]?.lower ?? ''),
      prefix: words[prefix]?.lower ?? '',
      complements: new Set(),
      medium: null,
      addressee: verb.addressee,
      needsDative: verb.needsDative,
      summaryObjects: [...verb.objects],
    },
    at,
    finite: clause.finite,
    words: parts.sort((a, b) => a - b),
    passive,
    matchedFixedWords: fixedWords.length,
  };
}
