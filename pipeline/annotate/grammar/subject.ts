import { withApposition } from './apposition.ts';
import type { Clause } from './clauses.ts';
import type { NounPhrase } from './noun-phrase-core.ts';
import { precedesAsObject } from './object-first.ts';
import { subjectAfter, subjectBefore } from './subject-position.ts';
import type { Word } from './word.ts';

/**
 * The subject of a clause whatever its verb says; undefined for a clause without a finite verb. Behind a comma a
 * clause that starts with its verb takes up what stands before it: "Der Leiter, Ken Lee, kam".
 */
export function grammaticalSubject(words: readonly Word[], clause: Clause): NounPhrase | undefined {
  if (clause.finite < 0) return undefined;
  const resumes = clause.kind === 'verb_first' && clause.opener === ',';
  const from = resumes ? 0 : clause.from;
  const before =
    clause.kind === 'verb_first' && !resumes
      ? undefined
      : subjectBefore(words, from, resumes ? clause.from : clause.finite);
  const after = subjectAfter(words, clause.finite, clause.to);
  const fronted =
    before !== undefined &&
    after !== undefined &&
    precedesAsObject(words, before, after, clause.finite);
  const found = fronted ? after : (before ?? after);
  return found === undefined ? undefined : withApposition(words, found, words.length);
}
