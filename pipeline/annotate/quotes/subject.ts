import type { Clause } from './clauses.ts';
import { introducer } from './clauses.ts';
import type { VerbCue } from './cue.ts';
import { type NounPhrase, nounPhraseAt, withApposition } from './noun-phrase.ts';
import { isA } from './word-classes.ts';
import type { Word } from './words.ts';

const ADVERBIAL_PRONOUN = /^(?:es|sich|ihm|ihn|ihnen|ihr|uns|mir|mich|euch|dir|dich)$/u;

/** Steps over "auch", "gestern", "am Montag", "es": what can stand between a verb and its subject. */
function skipAdverbials(words: readonly Word[], i: number, end: number): number {
  let at = i;
  while (at < end) {
    const word = words[at];
    if (word === undefined) break;
    if (isA(word.lower, 'preposition') && !word.opaque) {
      const phrase = nounPhraseAt(words, at + 1, end, true);
      if (phrase === undefined) {
        at++;
        continue;
      }
      at = phrase.to;
    } else if (ADVERBIAL_PRONOUN.test(word.lower) && !nounFollows(words, at, end)) at++;
    else if (isA(word.lower, 'adverb') && !word.capital) at++;
    else if (isA(word.lower, 'adverb') && word.initial) at++;
    else if (word.punctuation && word.text !== ',' && !isMark(word)) at++;
    else break;
  }
  return at;
}

function isMark(word: Word): boolean {
  return /^["„“”»«‚‘’›‹']$/u.test(word.text);
}

function nounFollows(words: readonly Word[], i: number, end: number): boolean {
  const next = words[i + 1];
  return i + 1 < end && words[i]?.lower === 'ihr' && next?.capital === true;
}

/** The subject between the verb and `end`: the first noun phrase that can be a nominative. */
function subjectAfter(words: readonly Word[], verb: number, end: number): NounPhrase | undefined {
  let at = verb + 1;
  for (let round = 0; round < 6 && at < end; round++) {
    at = skipAdverbials(words, at, end);
    const phrase = nounPhraseAt(words, at, end);
    if (phrase === undefined) {
      at++;
      continue;
    }
    const time = words.slice(phrase.from, phrase.to).some(({ lower }) => isA(lower, 'month'));
    if (!phrase.oblique && !time) return phrase;
    at = phrase.to;
  }
  return undefined;
}

/** The subject in front of the verb, if what stands there can be one. */
function subjectBefore(words: readonly Word[], from: number, verb: number): NounPhrase | undefined {
  let at = from;
  while (at < verb) {
    const word = words[at];
    if (word === undefined) return undefined;
    const skips =
      isA(word.lower, 'conjunction') ||
      /^(?:auch|selbst|sogar|nur|allein|insbesondere|besonders|vor|allem)$/u.test(word.lower);
    if (!skips && !(word.punctuation && !isMark(word))) break;
    at++;
  }
  const phrase = nounPhraseAt(words, at, verb, true);
  if (phrase === undefined || phrase.oblique) return undefined;
  return phrase.pronoun && words[at]?.lower === 'es' ? undefined : phrase;
}

/** The source of a passive: "von der Polizei", "durch einen Sprecher". */
function agentIn(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  for (let i = clause.from; i < clause.to; i++) {
    if (!/^(?:von|vom|durch|seitens)$/u.test(words[i]?.lower ?? '')) continue;
    const phrase = nounPhraseAt(words, i + 1, clause.to);
    if (phrase !== undefined) return phrase;
  }
  return undefined;
}

/** Where an impersonal cue has its source: "hieß es aus Paris", "im Bericht heißt es", "bei Radio Nord". */
function placeOfSaying(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  for (let i = clause.from; i < clause.to; i++) {
    const lower = words[i]?.lower ?? '';
    if (!/^(?:aus|in|im|bei|beim|von|vom|seitens|auf|laut|nach)$/u.test(lower)) continue;
    const phrase = nounPhraseAt(words, i + 1, clause.to);
    if (phrase === undefined) continue;
    const time = words.slice(phrase.from, phrase.to).some((word) => isA(word.lower, 'month'));
    if (time) continue;
    return lower === 'aus' && words[phrase.head]?.initial !== true
      ? { ...phrase, from: i }
      : phrase;
  }
  return undefined;
}

export interface Subject {
  phrase: NounPhrase;
  method: string;
}

function impersonal(words: readonly Word[], clause: Clause, cue: VerbCue): boolean {
  return (
    cue.verb.lemma === 'heißen' || (cue.verb.lemma === 'hervorgehen' && words.length > clause.to)
  );
}

function relativeSubject(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  const first = introducer(words, clause.from, clause.to);
  const word = words[first];
  if (word === undefined || !/^(?:der|die|das|welcher|welche|welches|wer)$/u.test(word.lower))
    return undefined;
  return { from: first, to: first + 1, head: first, pronoun: true, oblique: false };
}

/**
 * Who says it: the subject of the cue's clause, the agent of a passive, or the place an impersonal "heißt es" names.
 * `reach` is where an apposition may run to. Undefined where the clause names nobody.
 */
export function subjectOf(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): Subject | undefined {
  if (cue.passive) {
    const agent = agentIn(words, clause) ?? placeOfSaying(words, clause);
    return agent === undefined ? undefined : { phrase: agent, method: 'agent' };
  }
  if (impersonal(words, clause, cue)) {
    const source = placeOfSaying(words, clause);
    return source === undefined ? undefined : { phrase: source, method: 'place-of-saying' };
  }
  const found = personal(words, clause, cue, frameFrom);
  if (found === undefined) return undefined;
  return { ...found, phrase: withApposition(words, found.phrase, words.length) };
}

function personal(
  words: readonly Word[],
  clause: Clause,
  cue: VerbCue,
  frameFrom: number,
): Subject | undefined {
  const verb = cue.finite >= 0 ? cue.finite : cue.at;
  if (clause.kind === 'relative') {
    const pronoun = relativeSubject(words, clause);
    if (pronoun !== undefined) return { phrase: pronoun, method: 'relative-pronoun' };
  }
  const first = introducer(words, clause.from, clause.to);
  if (clause.kind === 'main' || clause.kind === 'verb_first' || clause.kind === 'fragment') {
    const after = subjectAfter(words, verb, clause.to);
    const before = subjectBefore(words, clause.from, verb);
    if (before !== undefined && clause.kind !== 'verb_first') {
      const isObject =
        after !== undefined && !before.pronoun && precedesAsObject(words, before, after, verb);
      if (!isObject) return { phrase: before, method: 'subject-before' };
    }
    if (after !== undefined) return { phrase: after, method: 'subject-after' };
    const earlier =
      frameFrom < clause.from ? subjectBefore(words, frameFrom, clause.from) : undefined;
    return earlier === undefined ? undefined : { phrase: earlier, method: 'subject-before' };
  }
  const inner = subjectAfter(words, first, clause.to);
  return inner === undefined ? undefined : { phrase: inner, method: 'subject-of-subclause' };
}

/** "Dies sagte er", "Das Urteil nannte Lee falsch": an object may come first if a sure subject follows the verb. */
function precedesAsObject(
  words: readonly Word[],
  before: NounPhrase,
  after: NounPhrase,
  verb: number,
): boolean {
  if (before.to < verb - 1) return false;
  const lower = words[after.from]?.lower ?? '';
  return after.from === verb + 1 && /^(?:er|der|ein|kein|dieser)$/u.test(lower);
}
