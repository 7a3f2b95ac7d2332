import { contains, overlaps, type Span, slice } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import type { Context, Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { likelihoodOf } from './scorer.ts';
import { isUnsaid, signsOf } from './signs.ts';
import { type Summary, summaryIn } from './summary.ts';
import { canSumUp, mediumOf } from './summary-cue.ts';

/** How likely a summary must be to be one. */
const LEAST = 0.55;

/** A heuristic that leaves alone what the given reports of the passage claim. */
interface SummaryHeuristic extends Omit<Heuristic, 'find'> {
  find(passage: Passage, context: Context, reports: readonly QuoteDraft[]): QuoteDraft[];
}

interface ScoredSummary extends Summary {
  likelihood: number;
}

/** Whether another report holds the clause's verb, or the verb frames it; a frame with a colon may sum up as well. */
function isClaimed(
  { text, words }: Passage,
  clause: Clause,
  reports: readonly QuoteDraft[],
): boolean {
  const verb = words[clause.finite];
  if (verb === undefined) return true;
  return reports.some(
    ({ spans, frame }) =>
      spans.some((span) => contains(span, verb)) ||
      frame.some((span) => contains(span, verb) && !slice(text, span).includes(':')),
  );
}

function scored(passage: Passage, i: number, context: Context): ScoredSummary | undefined {
  const summary = summaryIn(passage, i);
  if (summary === undefined) return undefined;
  const signs = signsOf(passage, summary, context);
  if (isUnsaid(signs)) return undefined;
  const likelihood = likelihoodOf(signs);
  return likelihood < LEAST ? undefined : { ...summary, likelihood };
}

/** "Lee, der die Pläne kritisierte, verteidigte …": a subordinate clause may lie in the summary that holds it. */
function isApart({ span, clause }: Summary, other: Span): boolean {
  const isMain = clause.kind === 'main' || clause.kind === 'verb_first';
  return !overlaps(span, other) || (!isMain && contains(other, span) && span.end < other.end);
}

function draftOf({ span, clause, cue, likelihood, reportingClause }: ScoredSummary): QuoteDraft {
  const { speaker, speakerMethod, addressee } = reportingClause;
  return {
    ...EMPTY_DRAFT,
    type: 'reported',
    spans: [span],
    speaker,
    speakerMethod,
    addressee,
    medium: mediumOf(cue.verb),
    mood: clause.konjunktiv ?? 'indicative',
    rule: reportedAct.name,
    confidence: likelihood,
  };
}

/** Clauses that sum up a speech act with no clause for its content, told by many signs together. */
export const reportedAct: SummaryHeuristic = {
  name: 'reported-act',
  example: 'Die Partei fordert den Abzug der Truppen.',
  nearMiss: 'Die Partei räumt den Saal der Gaststätte.',
  find(passage, context, reports) {
    if (!passage.words.some(canSumUp)) return [];
    const likely: ScoredSummary[] = [];
    for (const [i, clause] of passage.clauses.entries()) {
      const summary = isClaimed(passage, clause, reports) ? undefined : scored(passage, i, context);
      if (summary !== undefined) likely.push(summary);
    }
    const outerFirst = likely.toSorted(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    );
    const found: ScoredSummary[] = [];
    for (const summary of outerFirst)
      if (found.every(({ span }) => isApart(summary, span))) found.push(summary);
    return found.map(draftOf);
  },
};
