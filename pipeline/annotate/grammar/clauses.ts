import { isOfClass } from '../lexicon/word-classes.ts';
import { type ClauseKind, endsInZuInfinitive, kindOf } from './clause-kind.ts';
import { firstFiniteIn, isVerbCandidate, lastFiniteIn } from './finite-verb.ts';
import { MAX_WORDS_IN_BRACKETS, MAX_WORDS_TO_SEPARATOR } from './reach.ts';
import type { Word } from './word.ts';

/** Words from `from` up to, not including, `to`; without the separators at its ends. */
export interface Clause {
  from: number;
  to: number;
  /** The separator before it: ",", ":", ";", "–", "(", ")" or empty. */
  opener: string;
  kind: ClauseKind;
  /** Index of its finite verb, -1 if none. */
  finite: number;
  konjunktiv: 'konjunktiv_1' | 'konjunktiv_2' | null;
}

/** "…, es sei denn, …": a conjunction by now, nobody's words. */
function isUnless(words: readonly Word[], i: number): boolean {
  return (
    words[i]?.lower === 'sei' && words[i - 1]?.lower === 'es' && words[i + 1]?.lower === 'denn'
  );
}

function holdsI(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.lower === 'ich') return true;
  return false;
}

function konjunktivIn(words: readonly Word[], from: number, to: number): Clause['konjunktiv'] {
  let found: Clause['konjunktiv'] = null;
  for (let i = from; i < to; i++) {
    const mood = words[i]?.verb?.konjunktiv ?? null;
    if (mood === null || !isVerbCandidate(words, i) || isUnless(words, i)) continue;
    found = mood;
    if (mood === 'konjunktiv_1') break;
  }
  return found !== null && holdsI(words, from, to) ? null : found;
}

function clauseOf(words: readonly Word[], from: number, to: number, opener: string): Clause {
  const kind = kindOf(words, from, to, opener);
  const isFinal = kind !== 'main' && kind !== 'verb_first';
  const finite =
    kind === 'utterance' ? -1 : (isFinal ? lastFiniteIn : firstFiniteIn)(words, from, to);
  const konjunktiv = kind === 'utterance' ? null : konjunktivIn(words, from, to);
  return { from, to, opener, kind, finite, konjunktiv };
}

function joinsClauses(lower: string): boolean {
  return lower === 'aber' || isOfClass(lower, 'coordinator');
}

/** "… ablehnt und fordert, …": a second verb that follows "und" at once, after a clause with a verb of its own. */
function splitsAtAnd(words: readonly Word[], from: number, i: number): boolean {
  const word = words[i];
  const next = words[i + 1]?.verb;
  if (word === undefined || word.opaque || next?.finite !== true) return false;
  if (next.konjunktiv !== null || !joinsClauses(word.lower)) return false;
  const told = next.surelyFinite || words[i + 2]?.text === ',';
  return told && firstFiniteIn(words, from, i) >= 0;
}

/** "hoffte dass …", "hat angekündigt die Preise zu senken": the comma that a clause of content needs is missing. */
function lacksComma(words: readonly Word[], from: number, i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (word === undefined || before === undefined || i - 1 < from || word.opaque) return false;
  if (word.lower === 'dass') return !before.punctuation && !isOfClass(before.lower, 'before_dass');
  if (before.verb?.participle !== true || before.verb.surelyFinite || i < from + 3) return false;
  return (
    isOfClass(word.lower, 'determiner') && endsInZuInfinitive(words, i, nextSeparator(words, i))
  );
}

function nextSeparator(words: readonly Word[], from: number): number {
  const end = Math.min(words.length, from + MAX_WORDS_TO_SEPARATOR);
  let i = from;
  while (i < end && words[i]?.separator !== true) i++;
  return i;
}

const NONE = new Set<number>();

/** Words of brackets that hold no verb, "(SPD)" or "(ein Vorort von Kiel)": they part no clause. */
function insertedBrackets(words: readonly Word[]): Set<number> {
  let inserted = NONE;
  for (let open = 0; open < words.length; open++) {
    const word = words[open];
    if (!word?.separator || (word.text !== '(' && word.text !== '[')) continue;
    const behind = words.slice(open + 1, open + 1 + MAX_WORDS_IN_BRACKETS);
    const length = behind.findIndex(({ text }) => text === ')' || text === ']');
    if (length < 0) continue;
    const close = open + 1 + length;
    const inside = behind.slice(0, length);
    if (inside.some(({ verb }, i) => verb?.surelyFinite && isVerbCandidate(inside, i))) continue;
    if (inserted === NONE) inserted = new Set();
    for (let i = open; i <= close; i++) inserted.add(i);
  }
  return inserted;
}

/** The clauses of a passage in order; an utterance in marks is one clause, whatever it holds. */
export function clausesOf(words: readonly Word[]): Clause[] {
  const clauses: Clause[] = [];
  let opener = '';
  let from = 0;
  const inserted = insertedBrackets(words);
  const close = (to: number, next: string): void => {
    if (to > from) clauses.push(clauseOf(words, from, to, opener));
    opener = to > from || opener === '' || next !== '' ? next : opener;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    const before = words[i - 1];
    if (i > 0 && before !== undefined && before.opaque !== word.opaque) {
      close(i, '');
      from = i;
    }
    if (splitsAtAnd(words, from, i)) {
      close(i, 'und');
      from = i + 1;
    }
    if (lacksComma(words, from, i)) {
      close(i, ',');
      from = i;
    }
    if (word.opaque || !word.separator || inserted.has(i)) continue;
    close(i, word.text);
    from = i + 1;
  }
  close(words.length, '');
  return clauses;
}
