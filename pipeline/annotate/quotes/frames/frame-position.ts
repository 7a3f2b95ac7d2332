import type { Span } from '../../../../schemas/span.ts';
import { spanOf } from '../../grammar/word.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import { beforeStop, type ReportingClause } from '../reporting-clause/reporting-clause.ts';

/**
 * Index of the clause after the frame that begins with clause `i`: behind its cue, the speaker's appositions and the relative
 * clauses that hang on them.
 */
export function frameEnd(
  passage: Passage,
  i: number,
  { speaker, cue }: Pick<ReportingClause, 'speaker' | 'cue'>,
): number {
  const { clauses, words } = passage;
  const end = Math.max(speaker?.end ?? 0, ...(cue?.spans ?? []).map((span) => span.end));
  let k = i + 1;
  while (k < clauses.length) {
    const clause = clauses[k];
    if (clause === undefined) break;
    const isInside = (words[clause.from]?.start ?? 0) < end;
    const loose = clause.kind === 'fragment' && speaker === null && clauses[i]?.kind !== 'as';
    const remark = clause.opener === '(' || loose;
    // ", sagte der Leiter im Rat, Ken Lee"
    const names = clause.kind === 'fragment' && words[clause.from]?.person === true;
    if (!isInside && !remark && !names && clause.kind !== 'relative') break;
    k++;
  }
  return k;
}

/** What the frame in clauses [i, after) interrupts or follows, from clause `first` on. */
export function aroundFrame(passage: Passage, first: number, i: number, after: number): Span[] {
  const { clauses, words } = passage;
  const spans: Span[] = [];
  const from = clauses[first]?.from ?? 0;
  const end = clauses[i - 1]?.to ?? 0;
  const add = (start: number, stop: number): void => {
    const to = beforeStop(words, start, stop);
    // Behind "sagte Lawrow: ." there is nothing.
    if (to > start) spans.push(spanOf(words, start, to));
  };
  add(from, end);
  const rest = clauses[after];
  const last = clauses.at(-1);
  if (rest !== undefined && last !== undefined) add(rest.from, last.to);
  return spans;
}

export function frameSpan(passage: Passage, i: number, after: number): Span {
  const { clauses, words } = passage;
  const from = clauses[i]?.from ?? 0;
  const to = clauses[after - 1]?.to ?? from;
  const comma = /^[,–-]$/u.test(words[from - 1]?.text ?? '') ? from - 1 : from;
  const closes = words[to]?.text === ',' ? to + 1 : beforeStop(words, from, to);
  return spanOf(words, comma, closes);
}

export function utteranceBefore(passage: Passage, i: number): boolean {
  return passage.clauses[i - 1]?.kind === 'utterance';
}

/** „Kein Kommentar“, sagte Lee: the pair of marks that fills all before the frame. */
export function wholeMarked(passage: Passage, first: number, i: number): MarkedWords | undefined {
  const from = passage.clauses[first]?.from;
  const end = passage.clauses[i]?.from ?? 0;
  return passage.marked.find((pair) => pair.from === from && pair.to <= end && end - pair.to <= 1);
}

/** „…“, sagte Lee: a fragment in marks can be said for itself too. */
export function followsMark(passage: Passage, i: number): boolean {
  const from = passage.clauses[i]?.from ?? 0;
  const at = passage.words[from - 1]?.text === ',' ? from - 1 : from;
  return passage.marked.some(({ to }) => to === at || to === at - 1);
}
