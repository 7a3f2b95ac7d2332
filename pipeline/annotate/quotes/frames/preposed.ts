import type { Clause } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { beforeStop, moodOf, type Telling, tellingOf } from '../frame.ts';
import type { Passage } from '../passage.ts';
import { isA } from '../word-classes.ts';
import { spanOf } from '../words.ts';

const REACH = 5;

/** Whether the verb takes clauses of its own, so that "weil …" behind it is not what it says. */
function governsClause(cue: VerbCue): boolean {
  return cue.verb.content.has('V');
}

/** Whether a clause can be what the verb says: the kinds the verb governs, a main clause by its mood. */
function governs(cue: VerbCue, clause: Clause, isNext: boolean, afterColon: boolean): boolean {
  const content = cue.verb.content;
  switch (clause.kind) {
    case 'dass':
      return content.has('d');
    case 'ob':
      return content.has('o');
    case 'question':
    case 'as':
      return content.has('w');
    case 'infinitive':
      return content.has('z');
    case 'utterance':
      return true;
    case 'main':
    case 'verb_first':
      if (afterColon && clause.konjunktiv === null) return content.has('V');
      if (clause.konjunktiv !== null) return content.has('v') || content.has('V');
      return isNext && content.has('V') && clause.kind === 'main';
    case 'relative':
      return isNext && clause.konjunktiv !== null && cue.verb.content.has('q');
    case 'adverbial':
      return isNext && clause.konjunktiv === 'konjunktiv_1' && !governsClause(cue);
    case 'fragment':
      return false;
  }
}

/** Whether a clause between the cue and an utterance has a cue of its own, which then is its frame. */
function hasNearerCue(passage: Passage, i: number, content: number): boolean {
  const { clauses, words } = passage;
  if (clauses[content]?.kind !== 'utterance') return false;
  return clauses.slice(i + 1, content).some((clause) => cueIn(words, clause) !== undefined);
}

/** Verbs that tell of a thought with nobody to think it when passive: "Es wird erwartet, dass …". */
const ANONYMOUS = new Set(['erwarten', 'prüfen', 'finden', 'sehen']);

/** Whether the clause may be a frame: no remark in brackets, no "Sollte …", no denial of having told. */
function canFrame(passage: Passage, i: number, cue: VerbCue): boolean {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined || isReportedItself(clause) || clause.opener === '(') return false;
  const conditional =
    clause.kind === 'verb_first' && clause.opener === '' && clause.konjunktiv !== null;
  if (conditional || (i === 0 && words[clause.finite]?.lower === 'sollte')) return false;
  if (cue.passive && ANONYMOUS.has(cue.verb.lemma)) return false;
  const next = clauses[i + 1];
  const denied = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'nicht');
  return !(
    denied &&
    (next?.kind === 'main' || next?.kind === 'infinitive') &&
    next.konjunktiv === null
  );
}

/** "Er gehe davon aus, dass …": the frame is itself what somebody says, and so no frame of ours. */
function isReportedItself(clause: Clause): boolean {
  return clause.konjunktiv === 'konjunktiv_1' && clause.kind === 'main';
}

/** Whether an adverbial clause opens the content: "er sagte, wenn es regne, bleibe er". */
function opensContent(clauses: readonly Clause[], i: number, cue: VerbCue): boolean {
  for (let k = i + 1; k < Math.min(clauses.length, i + 4); k++) {
    const clause = clauses[k];
    if (clause === undefined) return false;
    if (clause.kind === 'main' || clause.kind === 'verb_first')
      return clause.konjunktiv !== null && (cue.verb.content.has('v') || cue.verb.content.has('V'));
    if (clause.kind === 'infinitive') return cue.verb.content.has('z');
    if (clause.kind === 'dass') return false;
  }
  return clauses[i]?.konjunktiv !== null && cue.verb.content.has('V');
}

/** "fordert, alle Beiträge, die …, zu streichen": the content begins with what a relative clause cuts off from its verb. */
function withFragmentBefore(clauses: readonly Clause[], i: number, k: number): number {
  const cut = clauses[k]?.kind === 'infinitive' || clauses[k]?.kind === 'verb_first';
  const starts = clauses[i + 1]?.kind === 'fragment' && clauses[i + 2]?.kind === 'relative';
  return cut && starts && k > i + 2 ? i + 1 : k;
}

/** Index of the clause in which the content of the cue in clause `i` begins; -1 if none follows. */
function contentAfter(passage: Passage, i: number, cue: VerbCue): number {
  const { clauses, words } = passage;
  let afterColon = false;
  for (let k = i + 1; k < Math.min(clauses.length, i + 1 + REACH); k++) {
    const clause = clauses[k];
    if (clause === undefined) return -1;
    if (clause.opener === ':') afterColon = true;
    if (clause.opener === ')') continue;
    if (governs(cue, clause, k === i + 1, afterColon)) return withFragmentBefore(clauses, i, k);
    if (clause.opener === ':') return clause.kind === 'fragment' ? -1 : k;
    if (clause.kind === 'adverbial' && opensContent(clauses, k, cue)) return k;
    const skips =
      clause.kind === 'relative' ||
      clause.kind === 'fragment' ||
      clause.kind === 'adverbial' ||
      clause.opener === '(';
    const joins =
      isA(words[clause.from]?.lower ?? '', 'conjunction') && clause.to - clause.from > 3;
    if (!skips || joins) return -1;
  }
  return -1;
}

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
function contentEnd(passage: Passage, content: number, frame: Clause): number {
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

/** ": Er habe nichts getan" behind a verb that governs no such clause: the colon alone announces the words. */
function carriesOn(content: Clause, cue: VerbCue): boolean {
  return content.opener === ':' && content.konjunktiv !== null && !cue.verb.content.has('V');
}

function freeAfterColon(passage: Passage, content: Clause, telling: Telling): Finding {
  return {
    ...NOTHING_SAID,
    type: 'indirect_free_indirect',
    spans: [{ start: passage.words[content.from]?.start ?? passage.start, end: passage.end }],
    speaker: telling.speaker,
    speakerMethod: telling.speakerMethod,
    mood: content.konjunktiv,
    rule: 'konjunktiv-after-colon',
    confidence: 0.7,
  };
}

function findingOf(
  passage: Passage,
  i: number,
  content: number,
  floor: number,
  cue: VerbCue,
): Finding | undefined {
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
  const telling = tellingOf(passage, frame, cue, frameFrom);
  if (!utterance && carriesOn(first, cue)) return freeAfterColon(passage, first, telling);
  return {
    ...NOTHING_SAID,
    ...telling,
    type: utterance ? 'direct' : 'indirect',
    spans: [spanOf(words, first.from, to)],
    frame: [spanOf(words, frameFrom, first.from)],
    mood: utterance ? null : moodOf(clauses.slice(content, after)),
    rule: preposedFrame.name,
    confidence: 0.85,
  };
}

/** A clause of saying in front of what it says: sagte er, dass …; teilte mit, das Haus sei leer; verspricht, zu kommen. */
export const preposedFrame: Heuristic = {
  name: 'preposed-frame',
  example: 'Die Ministerin erklärte am Montag, der Hafen werde im Mai geöffnet.',
  nearMiss: 'Die Ministerin kam am Montag, obwohl der Hafen noch geschlossen war.',
  find(passage) {
    const { clauses, words } = passage;
    const found: Finding[] = [];
    let floor = 0;
    for (let i = 0; i < clauses.length - 1; i++) {
      const clause = clauses[i];
      if (clause === undefined || clause.kind === 'utterance') continue;
      const cue = cueIn(words, clause);
      const content =
        cue === undefined || clause.kind === 'as' ? -1 : contentAfter(passage, i, cue);
      if (cue === undefined || content < 0 || !canFrame(passage, i, cue)) continue;
      if (words.at(-1)?.text === '?' && clauses[content]?.konjunktiv === null) continue;
      if (hasNearerCue(passage, i, content)) continue;
      const finding = findingOf(passage, i, content, floor, cue);
      if (finding === undefined) continue;
      found.push(finding);
      const end = finding.spans.at(-1)?.end ?? 0;
      while (i + 1 < clauses.length && (words[clauses[i + 1]?.from ?? 0]?.start ?? end) < end) i++;
      floor = clauses[i + 1]?.from ?? words.length;
    }
    return found;
  },
};
