import { canSpeak } from '../../grammar/animacy.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { spanOf } from '../../grammar/word.ts';
import type { Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { cueIn, type VerbCue } from '../reporting-clause/cue.ts';
import {
  beforeStop,
  moodOf,
  type ReportingClause,
  reportingClauseOf,
} from '../reporting-clause/reporting-clause.ts';
import { contentAfter } from './content.ts';
import { contentEnd } from './content-end.ts';

/** Whether a clause between the cue and an utterance has a cue of its own, which then is its frame. */
function hasNearerCue(passage: Passage, i: number, content: number): boolean {
  const { clauses, words } = passage;
  if (clauses[content]?.kind !== 'utterance') return false;
  return clauses.slice(i + 1, content).some((clause) => cueIn(words, clause) !== undefined);
}

/** "Ich glaube nicht, dass es stimmt, meinte Lee": unmarked words with an "ich" or "wir" of their own are no frame of ours. */
function isOfWriter({ clauses, words }: Passage, { from, to }: Clause, content: number): boolean {
  if (clauses[content]?.kind === 'utterance') return false;
  return words.slice(from, to).some(({ lower }) => /^(?:ich|wir)$/u.test(lower));
}

/** Verbs that tell of a thought with nobody to think it when passive: "Es wird erwartet, dass …". */
const ANONYMOUS = new Set([
  'erwarten',
  'prüfen',
  'finden',
  'sehen',
  'planen',
  'vorsehen',
  'schätzen',
]);

/** "wollte nicht bestätigen, dass …": what nobody has told. */
function isUnconfirmed({ words }: Passage, clause: Clause, cue: VerbCue): boolean {
  if (!/^(?:bestätigen|mitteilen|sagen|verraten)$/u.test(cue.verb.lemma)) return false;
  const denied = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'nicht');
  return denied && cue.finite !== cue.at;
}

/** "Kaum jemand behauptet noch, …", "entschied sich, …": nobody says it, or it is done and not told. */
function isUntold({ words }: Passage, { from, to }: Clause, { verb }: VerbCue): boolean {
  const own = words.slice(from, to);
  if (verb.lemma === 'entscheiden') return own.some(({ lower }) => lower === 'sich');
  return own.some(({ lower }) => /^(?:keiner|niemand)$/u.test(lower));
}

/** Whether the clause may be a frame: no remark in brackets, no "Sollte …", no denial of having told. */
function canFrame(passage: Passage, i: number, cue: VerbCue): boolean {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined || clause.opener === '(') return false;
  if (isReportedItself(clause) && !canNest(passage, clause, clauses[i + 1], cue)) return false;
  const conditional =
    clause.kind === 'verb_first' && clause.opener === '' && clause.konjunktiv !== null;
  if (conditional || (i === 0 && words[clause.finite]?.lower === 'sollte')) return false;
  if (cue.passive && ANONYMOUS.has(cue.verb.lemma)) return false;
  if (isUnconfirmed(passage, clause, cue) || isUntold(passage, clause, cue)) return false;
  const next = clauses[i + 1];
  const denied = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'nicht');
  return !(
    denied &&
    (next?.kind === 'main' || next?.kind === 'infinitive') &&
    next.konjunktiv === null
  );
}

const NESTED: ReadonlySet<Clause['kind']> = new Set(['dass', 'ob', 'infinitive']);

/** "Sie habe geraten, zu warten": told by somebody named in what another one says, and not "Sie gehe davon aus, dass …". */
function canNest(
  { words }: Passage,
  clause: Clause,
  content: Clause | undefined,
  { verb, passive }: VerbCue,
): boolean {
  if (content === undefined || !NESTED.has(content.kind) || passive) return false;
  const isDenied = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'nicht');
  return !isDenied && verb.medium !== 'thought';
}

/** "Er gehe davon aus, dass …": the frame is itself what somebody says, and so no frame of ours. */
function isReportedItself(clause: Clause): boolean {
  return clause.konjunktiv === 'konjunktiv_1' && clause.kind === 'main';
}

/** ": Er habe nichts getan" behind a verb that governs no such clause: the colon alone announces the words. */
function isAnnouncedByColon(content: Clause, cue: VerbCue): boolean {
  return (
    content.opener === ':' &&
    content.konjunktiv !== null &&
    !cue.verb.complements.has('verb_second')
  );
}

function freeAfterColon(passage: Passage, content: Clause, reporting: ReportingClause): QuoteDraft {
  return {
    ...EMPTY_DRAFT,
    type: 'indirect_free_indirect',
    spans: [{ start: passage.words[content.from]?.start ?? passage.start, end: passage.end }],
    speaker: reporting.speaker,
    speakerMethod: reporting.speakerMethod,
    mood: content.konjunktiv,
    rule: 'konjunktiv-after-colon',
  };
}

/** "Wir freuen uns und hoffen, dass …": the subject of the earlier clause is the author. */
function isFirstPerson({ text }: Passage, { speaker }: ReportingClause): boolean {
  return speaker !== null && /^(?:ich|wir)$/iu.test(text.slice(speaker.start, speaker.end));
}

/** "So drohen die Werte zu sinken": of what cannot speak it tells what is likely. */
function isOnlyLikely(
  { words }: Passage,
  { verb }: VerbCue,
  { speaker }: ReportingClause,
): boolean {
  if (!/^(?:drohen|versprechen)$/u.test(verb.lemma)) return false;
  return speaker !== null && !canSpeak(words, speaker);
}

function draftOf(
  passage: Passage,
  i: number,
  content: number,
  floor: number,
  cue: VerbCue,
): QuoteDraft | undefined {
  const { clauses, words } = passage;
  const frame = clauses[i];
  const first = clauses[content];
  if (frame === undefined || first === undefined) return undefined;
  const whole = passage.marked.find(
    (pair) => pair.from === first.from && beforeStop(words, pair.to, words.length) === pair.to,
  );
  const utterance = first.kind === 'utterance' || whole !== undefined;
  const after = utterance ? content + 1 : contentEnd(passage, content, frame);
  const last = clauses[after - 1] ?? first;
  const to =
    whole !== undefined ? whole.to : utterance ? last.to : beforeStop(words, first.from, last.to);
  const frameFrom = Math.min(floor, frame.from);
  const reporting = reportingClauseOf(passage, frame, cue, frameFrom);
  if (!utterance && isFirstPerson(passage, reporting)) return undefined;
  if (first.kind === 'infinitive' && isOnlyLikely(passage, cue, reporting)) return undefined;
  if (!utterance && isAnnouncedByColon(first, cue))
    return freeAfterColon(passage, first, reporting);
  return {
    ...EMPTY_DRAFT,
    ...reporting,
    type: utterance ? 'direct' : 'indirect',
    spans: [spanOf(words, first.from, to)],
    frame: [spanOf(words, frameFrom, first.from)],
    mood: utterance ? null : moodOf(clauses.slice(content, after)),
    rule: preposedFrame.name,
  };
}

/** A clause of saying in front of what it says: sagte er, dass …; teilte mit, das Haus sei leer; verspricht, zu kommen. */
export const preposedFrame: Heuristic = {
  name: 'preposed-frame',
  example: 'Die Ministerin erklärte am Montag, der Hafen werde im Mai geöffnet.',
  nearMiss: 'Die Ministerin kam am Montag, obwohl der Hafen noch geschlossen war.',
  find(passage) {
    const { clauses, words } = passage;
    const found: QuoteDraft[] = [];
    let floor = 0;
    for (let i = 0; i < clauses.length - 1; i++) {
      const clause = clauses[i];
      if (clause === undefined || clause.kind === 'utterance') continue;
      const cue = cueIn(words, clause);
      const content =
        cue === undefined || clause.kind === 'as' ? -1 : contentAfter(passage, i, cue);
      if (cue === undefined || content < 0 || !canFrame(passage, i, cue)) continue;
      if (words.at(-1)?.text === '?' && clauses[content]?.konjunktiv === null) continue;
      if (hasNearerCue(passage, i, content) || isOfWriter(passage, clause, content)) continue;
      const draft = draftOf(passage, i, content, floor, cue);
      if (draft === undefined) continue;
      found.push(draft);
      const end = draft.spans.at(-1)?.end ?? 0;
      while (i + 1 < clauses.length && (words[clauses[i + 1]?.from ?? 0]?.start ?? end) < end) i++;
      floor = clauses[i + 1]?.from ?? words.length;
    }
    return found;
  },
};
