import type { Word } from '../../grammar/word.ts';
import { isPrefix, makesVerb } from '../../lexicon/verb-forms.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Passage } from '../passages/passage.ts';

/** A verb of a clause with all that makes its sense: "wies … zurück", "wurde … kritisiert". */
export interface Predicate {
  /** The whole infinitive. */
  lemma: string;
  /** Index of the word that bears the sense. */
  at: number;
  /** Index of the finite verb. */
  finite: number;
  /** Index of the prefix that came off; -1 if none did. */
  prefix: number;
  /** The auxiliary or modal before it; empty if the finite verb bears the sense itself. */
  auxiliary: string;
  passive: boolean;
}

/** "lassen" bears a sense of its own: "ließ die Kritik abprallen". */
function isAuxiliary(lemma: string): boolean {
  return lemma !== 'lassen' && isOfClass(lemma, 'auxiliary');
}

/** Verbs of moving make their perfect with "sein". */
const MOVES = /(?:kommen|gehen|gelangen|fahren|platzen|treten|rudern|fallen)$/u;

const FINITE = /^(?:present|preterite|konjunktiv_1|konjunktiv_2)$/u;

function finiteLemmas(word: Word | undefined): string[] {
  return (word?.verb?.readings ?? [])
    .filter(({ tense }) => FINITE.test(tense))
    .map(({ verb }) => verb);
}

/**
 * The words of clause `i` and of the fragments that go on with it behind an insertion: "hat den Plan, der gestern
 * kam, kritisiert". Indices in order.
 */
export function ownWords({ clauses }: Passage, i: number): number[] {
  const own: number[] = [];
  for (let j = i; j < clauses.length; j++) {
    const clause = clauses[j];
    if (clause === undefined) break;
    if (j > i && (/^(?:main|verb_first|utterance)$/u.test(clause.kind) || clause.opener === ':'))
      break;
    if (j !== i && clause.kind !== 'fragment') continue;
    for (let k = clause.from; k < clause.to; k++) own.push(k);
  }
  return own;
}

/** Whether a word ends its part of the clause: a prefix or participle there belongs to the verb. */
function closes(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  if (next === undefined || next.punctuation) return true;
  if (
    /^(?:und|oder|sowie|aber|als|wie|worden|werden|haben|sein|hat|hatte|wird|wurde)$/u.test(
      next.lower,
    )
  )
    return true;
  return next.verb?.finite === true && !next.capital;
}

function separated(
  words: readonly Word[],
  own: readonly number[],
  finite: number,
  base: string,
): number {
  for (const i of own) {
    const word = words[i];
    if (word === undefined || i <= finite || !isPrefix(word.lower)) continue;
    if (makesVerb(word.lower, base) && closes(words, i)) return i;
  }
  return -1;
}

/** "Es gibt", "gibt es": there is. */
function isThere(words: readonly Word[], finite: number): boolean {
  return words[finite - 1]?.lower === 'es' || words[finite + 1]?.lower === 'es';
}

function simple(words: readonly Word[], own: readonly number[], finite: number): Predicate[] {
  const lemmas = finiteLemmas(words[finite]).filter(
    (verb) => verb !== 'geben' || !isThere(words, finite),
  );
  return lemmas.map((base) => {
    const prefix = separated(words, own, finite, base);
    const lemma = prefix < 0 ? base : `${words[prefix]?.lower ?? ''}${base}`;
    return { lemma, at: finite, finite, prefix, auxiliary: '', passive: false };
  });
}

/** A participle or infinitive that stands before a noun belongs to it, not to the verb: "den geplanten Umbau". */
function isVerbal(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.verb === undefined || word.opaque || (word.capital && !word.initial)) return false;
  const next = words[i + 1];
  return !(next?.capital === true && !next.initial && !word.initial);
}

/** "hatte wiederholt gewarnt": a participle before another one tells how. */
function isAdverbial(words: readonly Word[], i: number): boolean {
  const next = words[i + 1];
  return (
    next?.verb?.participle === true && !next.capital && !/^(?:worden|geworden)$/u.test(next.lower)
  );
}

function compound(
  words: readonly Word[],
  own: readonly number[],
  finite: number,
  auxiliary: string,
): Predicate[] {
  const found: Predicate[] = [];
  for (const i of own) {
    if (i === finite || !isVerbal(words, i) || isAdverbial(words, i)) continue;
    for (const { verb, tense } of words[i]?.verb?.readings ?? []) {
      if (tense !== 'participle' && tense !== 'infinitive') continue;
      if (isAuxiliary(verb) || words[i - 1]?.lower === 'zu') continue;
      const isParticiple = tense === 'participle';
      if (!isParticiple && /^(?:haben|sein)$/u.test(auxiliary)) continue;
      const passive =
        isParticiple &&
        (auxiliary === 'werden' ||
          (auxiliary === 'sein' && !MOVES.test(verb)) ||
          (words[i + 1]?.lower === 'werden' && auxiliary !== 'haben'));
      found.push({ lemma: verb, at: i, finite, prefix: -1, auxiliary, passive });
    }
  }
  return found;
}

/** All verbs that can be meant in clause `i`, those of its auxiliary aside. */
export function predicatesIn(passage: Passage, i: number, own: readonly number[]): Predicate[] {
  const { words, clauses } = passage;
  const finite = clauses[i]?.finite ?? -1;
  if (finite < 0) return [];
  const auxiliary = finiteLemmas(words[finite]).find(isAuxiliary);
  const found = auxiliary === undefined ? [] : compound(words, own, finite, auxiliary);
  return found.length > 0 ? found : simple(words, own, finite);
}
