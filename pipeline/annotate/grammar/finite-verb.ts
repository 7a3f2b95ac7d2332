import { isOfClass } from '../lexicon/word-classes.ts';
import { VERB_VETOES } from './verb-vetoes.ts';
import type { Word } from './word.ts';

/** Whether the word at `i` may be the finite verb of its clause: it has the form of one, and nothing speaks against it. */
export function isVerbCandidate(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word?.verb?.finite !== true || word.opaque) return false;
  for (const veto of VERB_VETOES) if (veto.holds(word, i, words)) return false;
  return true;
}

/** Whether nothing but a finite verb can stand here: not "Vertraute" at the head, not "gestern veröffentlichten Bericht". */
function isSure(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (word?.verb?.surelyFinite !== true || word.capital) return false;
  const opens = before === undefined || before.separator;
  return (
    opens ||
    !(word.participial && words[i + 1]?.capital === true && isOfClass(before.lower, 'adverb'))
  );
}

function finiteIn(words: readonly Word[], from: number, to: number, last: boolean): number {
  let best = -1;
  for (let i = from; i < to; i++) {
    if (!isVerbCandidate(words, i)) continue;
    const sure = isSure(words, i);
    const bestIsSure = best >= 0 && isSure(words, best);
    if (best < 0 || (sure && !bestIsSure) || (last && sure === bestIsSure)) best = i;
  }
  return best;
}

/**
 * The first finite verb of words[from, to), where a main clause has it; -1 if there is none. A sure form goes before one
 * that may be a participle or an infinitive.
 */
export function firstFiniteIn(words: readonly Word[], from: number, to: number): number {
  return finiteIn(words, from, to, false);
}

/** As `firstFiniteIn`, but the last one, where a subordinate clause has it. */
export function lastFiniteIn(words: readonly Word[], from: number, to: number): number {
  return finiteIn(words, from, to, true);
}

/** Whether the finite verb closes the clause, as it does behind a relative pronoun ("der gestern ankam"). */
export function isVerbFinal(words: readonly Word[], finite: number, to: number): boolean {
  let rest = 0;
  for (let i = finite + 1; i < to; i++) if (words[i]?.punctuation === false) rest++;
  return rest === 0;
}
