import type { Clause } from '../../grammar/clauses.ts';
import { contentAfter } from '../frames/content.ts';
import type { Passage } from '../passages/passage.ts';
import { cueIn } from '../reporting-clause/cue.ts';

/** Clauses [first, after) that make one statement: a main or contrasting clause with all that hangs on it. */
export interface ClauseGroup {
  first: number;
  after: number;
}

/** How many clauses a statement may reach before and behind its main one. */
const REACH = 12;

/** "…, während die Grünen ihn begrüßten": sets one statement against another. */
export function isContrast(passage: Passage, clause: Clause): boolean {
  return clause.kind === 'adverbial' && passage.words[clause.from]?.lower === 'während';
}

/** Whether clause `i` frames what follows it. */
function isFrame(passage: Passage, i: number): boolean {
  const clause = passage.clauses[i];
  const cue = clause === undefined ? undefined : cueIn(passage.words, clause);
  return cue !== undefined && contentAfter(passage, i, cue) >= 0;
}

/** "…, ist gesperrt": a verb behind an insertion, which goes on with what stands before it. */
function continuesBehindInsertion(clauses: readonly Clause[], i: number): boolean {
  const before = clauses[i - 1]?.kind;
  return clauses[i]?.opener === ',' && before !== 'main' && before !== 'verb_first';
}

/** Whether clause `i` makes a statement of its own behind another: it brings a subject, a contrast or content. */
function startsAnew(passage: Passage, i: number): boolean {
  const { clauses } = passage;
  const clause = clauses[i];
  if (clause === undefined || clause.kind === 'utterance' || clause.opener === ';') return true;
  const before = clauses[i - 1];
  if (clause.kind === 'main' || isContrast(passage, clause)) return true;
  if (clause.kind === 'verb_first' && before !== undefined && isContrast(passage, before))
    return true;
  return (
    clause.kind === 'verb_first' && !continuesBehindInsertion(clauses, i) && isFrame(passage, i)
  );
}

/** "Auf einem Treffen mit Lee, dem Minister, in Kiel hat …": nothing but parts of its own clause stand before it. */
function isOpened(clauses: readonly Clause[], i: number): boolean {
  return clauses[i]?.opener === ',' && clauses.slice(0, i).every(({ kind }) => kind === 'fragment');
}

/** Index of the first clause that goes with clause `i`: the subject it shares, or what an insertion cuts off. */
function firstOf(passage: Passage, i: number): number {
  const { clauses } = passage;
  let first = i;
  if (i < REACH && isOpened(clauses, i)) return 0;
  while (first > 0 && i - first < REACH) {
    const before = clauses[first - 1];
    const clause = clauses[first];
    if (before === undefined || clause === undefined || clause.opener === ';') break;
    if (before.kind === 'utterance' || clause.opener === ':' || isContrast(passage, before)) break;
    const depends = first < i || clause.kind === 'verb_first';
    const loose = /^(?:fragment|relative|adverbial|infinitive|dass)$/u.test(before.kind);
    const joined = clause.opener === 'und' || first < i;
    if (!depends || !(loose || (joined && !isFrame(passage, first - 1)))) break;
    first--;
    if (before.kind === 'main') break;
  }
  return first;
}

/** What belongs to clause `i`: what it depends on before it, and what follows up to the next statement. */
export function groupAround(passage: Passage, i: number): ClauseGroup {
  let after = i + 1;
  const most = Math.min(passage.clauses.length, i + REACH);
  while (after < most && !startsAnew(passage, after)) after++;
  return { first: firstOf(passage, i), after };
}

/** The words of the group as indices. */
export function wordsOf(
  { clauses, words }: Passage,
  group: ClauseGroup,
): { from: number; to: number } {
  return {
    from: clauses[group.first]?.from ?? 0,
    to: clauses[group.after - 1]?.to ?? words.length,
  };
}
