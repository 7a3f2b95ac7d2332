import { contains, type Span } from '../../../../schemas/span.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { subjectAfter } from '../../grammar/subject-position.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import type { Passage } from '../passages/passage.ts';
import {
  beforeStop,
  type ReportingClause,
  reportingClauseOf,
} from '../reporting-clause/reporting-clause.ts';
import { type ClauseGroup, groupAround, isContrast, wordsOf } from './clause-group.ts';
import { ownWords } from './predicate.ts';
import { type SumObject, sumObjectIn } from './sum-object.ts';
import {
  isNextNoun,
  relativeSpeaker,
  type SpeakerKind,
  speakerKind,
  withoutNext,
} from './sum-speaker.ts';
import { asVerbCue, type SummaryCue, summaryCueIn } from './summary-cue.ts';
import { isTold } from './told.ts';

/** A clause whose verb can sum up a speech act, with all that tells whether it does. */
export interface Summary {
  clause: Clause;
  cue: SummaryCue;
  /** Indices of the clause's words. */
  own: number[];
  group: ClauseGroup;
  span: Span;
  reportingClause: ReportingClause;
  speakerKind: SpeakerKind;
  object: SumObject;
}

const DEPENDENT = /^(?:dass|ob|question|infinitive)$/u;

/** A subordinate clause with what hangs on it: "…, der die Kritik zurückwies, dass …". */
function groupBehind({ clauses }: Passage, i: number): ClauseGroup {
  let after = i + 1;
  while (DEPENDENT.test(clauses[after]?.kind ?? '')) after++;
  return { first: i, after };
}

function isStatement(passage: Passage, clause: Clause): boolean {
  return clause.kind === 'main' || clause.kind === 'verb_first' || isContrast(passage, clause);
}

/** The sentence with its stop where the group fills it, else the group without. */
function extentOf(passage: Passage, group: ClauseGroup): Span {
  const { clauses, words } = passage;
  const { from, to } = wordsOf(passage, group);
  const isWhole = group.first === 0 && group.after === clauses.length;
  return isWhole
    ? spanOf(words, 0, words.length)
    : spanOf(words, from, beforeStop(words, from, to));
}

function objectLinks(words: readonly Word[], { verb }: SummaryCue): number[] {
  return [...words.keys()].filter((i) => verb.objects.has(words[i]?.lower ?? ''));
}

/** Prepositions that open the verb's object: "Während die Stadt von Erfolg sprach", not "der Sprecher von Lee". */
function linksBehind({ words }: Passage, clause: Clause, cue: SummaryCue, speaker: Span): number[] {
  const isMain = clause.kind === 'main' || clause.kind === 'verb_first';
  if (isMain && speaker.start < (words[clause.finite]?.start ?? 0)) return [];
  return objectLinks(words, cue);
}

/** "Den Vorwurf wies Lee zurück": a fixed word of the verb is no subject, so what follows the verb is. */
function subjectSpan(passage: Passage, clause: Clause, cue: SummaryCue, speaker: Span): Span {
  const { words } = passage;
  const isFixed = cue.fixedWords.some((i) => {
    const word = words[i];
    return word !== undefined && i < clause.finite && contains(speaker, word);
  });
  const behind = isFixed ? subjectAfter(words, clause.finite, clause.to) : undefined;
  const span = behind === undefined ? speaker : spanOf(words, behind.from, behind.to);
  const barred = [...cue.fixedWords, ...linksBehind(passage, clause, cue, span)];
  return withoutNext(words, span, new Set(barred));
}

/** Whom a reported act is directed to: somebody, and no more of the clause than that. */
function listenerIn({ words }: Passage, addressee: Span | null, cue: SummaryCue): Span | null {
  if (addressee === null) return null;
  const links = objectLinks(words, cue);
  const next = [...words.keys()].filter((i) => isNextNoun(words, i));
  const span = withoutNext(words, addressee, new Set([...links, ...next, ...cue.fixedWords]));
  return /^(?:thing|text|nobody)$/u.test(speakerKind(words, span)) ? null : span;
}

/** "Es macht die Hamas verantwortlich": before a verb that takes an object "es" is a body, "das Außenamt". */
function bodyPronoun(
  { words }: Passage,
  clause: Clause,
  { verb, predicate }: SummaryCue,
): Span | undefined {
  const isFirst = words[clause.from]?.lower === 'es' && clause.finite === clause.from + 1;
  const isActive = clause.kind === 'main' && !predicate.passive && verb.kind === 'act';
  return isFirst && isActive && verb.objects.has('obj')
    ? spanOf(words, clause.from, clause.from + 1)
    : undefined;
}

/** Who says it, to whom; behind a relative pronoun whom it stands for. */
function tellingIn(passage: Passage, clause: Clause, cue: SummaryCue): ReportingClause {
  const { words } = passage;
  const joined = words[clause.from]?.lower === 'und' ? { ...clause, opener: 'und' } : clause;
  const verbCue = asVerbCue(cue, words, joined);
  const telling = reportingClauseOf(passage, joined, verbCue, verbCue.passive ? clause.from : 0);
  const { speakerMethod } = telling;
  const isRelative =
    clause.kind === 'relative' &&
    !verbCue.passive &&
    /^(?:die|der|das|den|welche[rsn]?)$/u.test(words[clause.from]?.lower ?? '');
  const body = bodyPronoun(passage, clause, cue);
  const speaker = body ?? (isRelative ? relativeSpeaker(words, clause) : telling.speaker);
  return {
    ...telling,
    speaker: speaker === null ? null : subjectSpan(passage, clause, cue, speaker),
    speakerMethod: isRelative ? 'relative-pronoun' : speakerMethod,
    addressee: listenerIn(passage, telling.addressee, cue),
  };
}

/** Kinds of verbs that go on with a summary behind "und": not "und reagierte mit Zöllen". */
const JOINS = new Set(['act', 'stance', 'ruling']);

/** The group up to the first clause that "und" joins and that says nothing: "lobte den Koch | und ging". */
function withoutDeeds(passage: Passage, group: ClauseGroup, i: number): ClauseGroup {
  const { clauses, words } = passage;
  for (let j = i + 1; j < group.after; j++) {
    const clause = clauses[j];
    if (clause?.kind !== 'verb_first') continue;
    if (clause.opener !== 'und' && words[clause.from]?.lower !== 'und') continue;
    const cue = summaryCueIn(passage, j, ownWords(passage, j));
    if (cue === undefined || !JOINS.has(cue.verb.kind)) return { ...group, after: j };
  }
  return group;
}

/** Those who say nothing: "der Turm erinnert an …", "es heißt", or nobody in particular. */
const SPEECHLESS: ReadonlySet<SpeakerKind> = new Set(['thing', 'impersonal', 'nobody']);

/** "Das Urteil wird in Kiel erwartet": nobody is named who thinks or does it, as "von Lee" or "im Bericht" would. */
function isOfNobody(
  { words }: Passage,
  { verb, predicate }: SummaryCue,
  speaker: Span | null,
): boolean {
  const isInward = verb.kind === 'stance' || verb.kind === 'either';
  if (!predicate.passive || !(isInward || predicate.auxiliary === 'sein')) return false;
  const before = words.findLast(({ end }) => end <= (speaker?.start ?? 0));
  return !/^(?:vo[nm]|durch|seitens)$/u.test(before?.lower ?? '');
}

/** What clause `i` can sum up; undefined where no verb of it can. */
export function summaryIn(passage: Passage, i: number): Summary | undefined {
  const clause = passage.clauses[i];
  if (clause === undefined || clause.finite < 0) return undefined;
  const isMain = isStatement(passage, clause);
  if (!isMain && clause.kind !== 'relative') return undefined;
  const own = ownWords(passage, i);
  const cue = summaryCueIn(passage, i, own);
  if (cue === undefined || !isTold(passage, clause, cue, own)) return undefined;
  const telling = tellingIn(passage, clause, cue);
  const isBody = bodyPronoun(passage, clause, cue) !== undefined;
  const speaker = isBody ? 'pronoun' : speakerKind(passage.words, telling.speaker);
  if (SPEECHLESS.has(speaker)) return undefined;
  if (speaker !== 'text' && isOfNobody(passage, cue, telling.speaker)) return undefined;
  const group = isMain
    ? withoutDeeds(passage, groupAround(passage, i), i)
    : groupBehind(passage, i);
  return {
    clause,
    cue,
    own,
    group,
    span: extentOf(passage, group),
    reportingClause: telling,
    speakerKind: speaker,
    object: sumObjectIn(passage.words, own, cue, telling),
  };
}
