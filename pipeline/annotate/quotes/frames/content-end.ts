import type { Clause } from '../clauses.ts';
import { cueIn } from '../cue.ts';
import type { Passage } from '../passage.ts';
import { isA } from '../word-classes.ts';

/** "…, sprach aber von …": a verb in front with no subject behind it, so that the frame's subject goes on. */
function sharesSubject(passage: Passage, clause: Clause): boolean {
  const next = passage.words[clause.finite + 1]?.lower ?? '';
  const links = /^(?:aber|jedoch|auch|gleichzeitig|zugleich|dann|zudem|außerdem|allerdings)$/u.test(
    next,
  );
  return links || clause.opener === 'und';
}

/** Whether a clause behind the content takes up the sentence that the frame began, or begins another frame. */
function resumes(passage: Passage, clause: Clause, frame: Clause): boolean {
  const { clauses, words } = passage;
  if (clause.kind !== 'verb_first') return false;
  const indicative =
    clause.konjunktiv === null && words[clause.finite]?.verb?.surelyFinite === true;
  const isSide = frame.kind === 'relative' || frame.kind === 'adverbial' || frame.kind === 'dass';
  if (isSide && clause.opener === ',') return indicative || clause.konjunktiv === 'konjunktiv_2';
  if (clauses[0]?.kind === 'adverbial' && frame.kind !== 'main' && clause.opener === ',')
    return indicative;
  return indicative && sharesSubject(passage, clause) && cueIn(words, clause) !== undefined;
}

const SUBORDINATE = new Set(['dass', 'ob', 'question', 'infinitive']);

/** Whether clause `k` is a main clause of its own behind the content: ", doch das Parlament lehnte ab". */
function leaves(passage: Passage, content: number, k: number): boolean {
  const { clauses, words } = passage;
  const clause = clauses[k];
  const before = clauses[k - 1];
  if (clause?.kind !== 'main' || clause.konjunktiv !== null || clause.opener !== ',') return false;
  if (words[clause.finite]?.verb?.surelyFinite !== true || clause.finite >= clause.to - 2)
    return false;
  const first = words[clause.from]?.lower ?? '';
  if (/^(?:doch|aber|jedoch|allerdings|denn)$/u.test(first)) return true;
  const loose = before?.kind === 'dass' || before?.kind === 'infinitive' || before?.kind === 'main';
  return SUBORDINATE.has(clauses[content]?.kind ?? '') && loose && !isA(first, 'conjunction');
}

/** Whether the next clause with a verb, from clause `k` on, is in the Konjunktiv. */
function isStillReported(clauses: readonly Clause[], k: number): boolean {
  const next = clauses.slice(k).find(({ finite }) => finite >= 0);
  return next !== undefined && next.konjunktiv !== null;
}

/** Index of the clause after the content's last. */
export function contentEnd(passage: Passage, content: number, frame: Clause): number {
  const { clauses } = passage;
  for (let k = content + 1; k < clauses.length; k++) {
    const clause = clauses[k];
    if (clause === undefined) break;
    if (resumes(passage, clause, frame) || leaves(passage, content, k)) return k;
    if (clause.kind === 'utterance' && clauses[content]?.kind !== 'utterance') return k;
    if (clause.opener === ';' && !isStillReported(clauses, k)) return k;
  }
  return clauses.length;
}
