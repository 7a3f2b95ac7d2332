import type { Span } from '../../../../schemas/span.ts';
import { canSpeak } from '../../grammar/animacy.ts';
import { zuInfinitive } from '../../grammar/clause-kind.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { spanOf } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import { isSpoken } from '../marked-words/marked-words.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { reportingCueIn, type VerbCue } from '../reporting-clause/cue.ts';
import { reportingClauseOf } from '../reporting-clause/reporting-clause.ts';
import { type ClauseGroup, groupAround, isContrast, wordsOf } from './clause-group.ts';
import { hasReportedObject, isAgent, isLabelled } from './reported-object.ts';

/** Clauses that tell what is said; their kinds are the verb's complements of the same names. */
const CONTENT_CLAUSES = ['dass', 'ob', 'question', 'infinitive'] as const;

const PRESENT_PERFECT = /^(?:hat|haben)$/u;

/** "hatte gefordert", "will fordern", "forderte nicht": told before, not yet, or not at all. */
function isTold(passage: Passage, clause: Clause, cue: VerbCue): boolean {
  const { words } = passage;
  const finite = words[cue.finite]?.lower ?? '';
  if (cue.finite !== cue.at && !cue.passive && !PRESENT_PERFECT.test(finite)) return false;
  if (words.at(-1)?.text === '?') return false;
  return !words
    .slice(clause.from, clause.to)
    .some(({ lower }) => /^(?:nicht|kein.{0,2}|ich|wir|man)$/u.test(lower));
}

/** Whether the group holds what a frame would tell: a clause of content, or words in marks that somebody says. */
function holdsContent(passage: Passage, cue: VerbCue, { first, after }: ClauseGroup): boolean {
  const { clauses, marked, words } = passage;
  const group = clauses.slice(first, after);
  const { complements } = cue.verb;
  const kinds = CONTENT_CLAUSES.filter((kind) => complements.has(kind));
  if (group.some(({ kind }) => kinds.some((content) => content === kind))) return true;
  const next = clauses[after];
  if (next?.opener === ':' || next?.kind === 'utterance') return true;
  const { from, to } = wordsOf(passage, { first, after });
  const isPurpose = group.some(({ kind }) => kind === 'adverbial');
  if (complements.has('infinitive') && !isPurpose && zuInfinitive(words, from, to)) return true;
  return marked.some((pair) => pair.from < to && pair.to > from && isSpoken(passage, pair));
}

/** The sentence whole where the group fills it, else the group up to its last word. */
function extentOf(passage: Passage, group: ClauseGroup): Span {
  const { clauses, words } = passage;
  const { from, to } = wordsOf(passage, group);
  const isLast = group.after === clauses.length;
  return spanOf(words, group.first === 0 ? 0 : from, isLast ? words.length : to);
}

function actIn(passage: Passage, i: number): QuoteDraft | undefined {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined) return undefined;
  const { kind } = clause;
  if (kind !== 'main' && kind !== 'verb_first' && !isContrast(passage, clause)) return undefined;
  const cue = reportingCueIn(words, clause);
  if (cue === undefined || !isTold(passage, clause, cue)) return undefined;
  const group = groupAround(passage, i);
  if (holdsContent(passage, cue, group)) return undefined;
  const { speaker, speakerMethod, addressee, medium } = reportingClauseOf(
    passage,
    clause,
    cue,
    cue.passive ? clause.from : 0,
  );
  const known =
    speaker === null
      ? isLabelled(words, clause, cue)
      : canSpeak(words, speaker) && (!cue.passive || isAgent(words, clause, speaker));
  if (!known || !hasReportedObject(words, wordsOf(passage, group), cue, speaker)) return undefined;
  return {
    ...EMPTY_DRAFT,
    type: 'reported',
    spans: [extentOf(passage, group)],
    speaker,
    speakerMethod,
    addressee,
    medium,
    mood: clause.konjunktiv ?? 'indicative',
    rule: reportedAct.name,
  };
}

/** A clause that sums up a speech act with no clause for its content; marked words in it would be a quote instead. */
export const reportedAct: Heuristic = {
  name: 'reported-act',
  example: 'Die Partei fordert den Abzug der Truppen.',
  nearMiss: 'Die Partei räumt den Saal der Gaststätte.',
  find(passage) {
    const found: QuoteDraft[] = [];
    passage.clauses.forEach((_, i) => {
      const act = actIn(passage, i);
      const end = found.at(-1)?.spans[0]?.end ?? -1;
      if (act !== undefined && (act.spans[0]?.start ?? 0) >= end) found.push(act);
    });
    return found;
  },
};
