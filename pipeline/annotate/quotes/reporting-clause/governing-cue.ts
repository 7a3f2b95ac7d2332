import type { Clause } from '../../grammar/clauses.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import { cueIn, type VerbCue } from './cue.ts';

/** A speech verb with its clause. */
export interface CueAround {
  clause: Clause;
  cue: VerbCue;
}

/**
 * The speech verb that governs marked words: that of their clause, or behind an insertion that of the main clause
 * before it ("nannte den Plan, der gestern kam, „verrückt“"). A verb inside the marks governs nothing. Undefined if
 * there is none.
 */
export function cueAround(passage: Passage, marked: MarkedWords): CueAround | undefined {
  const { clauses, words } = passage;
  const own = clauses.findIndex(({ from, to }) => from <= marked.from && marked.from < to);
  const clause = clauses[own];
  if (clause === undefined) return undefined;
  const cue = cueIn(words, clause);
  const isInside = cue !== undefined && cue.at > marked.from && cue.at < marked.to;
  if (cue !== undefined && !isInside) return { clause, cue };
  const verbless = clause.finite < 0 || (clause.finite > marked.from && clause.finite < marked.to);
  const resumes = verbless && clause.opener === ',' && clause.kind !== 'infinitive';
  const main = resumes ? clauses.slice(0, own).findLast(({ kind }) => kind === 'main') : undefined;
  const mainCue = main === undefined ? undefined : cueIn(words, main);
  if (main === undefined || mainCue === undefined || !mainCue.verb.complements.has('label'))
    return undefined;
  return { clause: main, cue: mainCue };
}
