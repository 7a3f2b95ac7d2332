import type { Span } from '../../../../schemas/span.ts';
import { canSpeak, isPerson } from '../../grammar/animacy.ts';
import { withApposition } from '../../grammar/apposition.ts';
import type { Clause } from '../../grammar/clauses.ts';
import { lastFiniteIn } from '../../grammar/finite-verb.ts';
import { nounPhraseAt } from '../../grammar/noun-phrase.ts';
import type { NounPhrase } from '../../grammar/noun-phrase-core.ts';
import { subjectAfter } from '../../grammar/subject-position.ts';
import { spanOf, type Word } from '../../grammar/word.ts';
import type { Passage } from '../passages/passage.ts';
import { MAX_CLAUSES_TO_VERB } from '../reach.ts';
import { cueIn, type VerbCue } from '../reporting-clause/cue.ts';
import { hasObject } from '../reporting-clause/object-of-clause.ts';
import { type ReportingClause, reportingClauseOf } from '../reporting-clause/reporting-clause.ts';
import { followsMark, utteranceBefore } from './frame-position.ts';

type NounRange = Pick<NounPhrase, 'from' | 'to'>;

/** Whether the verb can tell what stands before it: a main clause, or "Dass es stimmt, bezweifelt Lee". */
function tellsPlainWords({ clauses }: Passage, { verb }: VerbCue): boolean {
  if (clauses[0]?.kind === 'dass') return verb.complements.has('dass');
  return verb.complements.has('verb_second') || verb.complements.has('konjunktiv');
}

/** Whether a frame that starts with its verb can stand behind plain words: a subject at once, no object, a verb of telling. */
function framesPlainWords(
  passage: Passage,
  i: number,
  cue: VerbCue,
  speaker: Span | null,
): boolean {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined) return false;
  const reported = clauses.slice(0, i).some(({ konjunktiv }) => konjunktiv !== null);
  const isDenied = words.slice(clause.from, clause.to).some(({ lower }) => lower === 'nicht');
  if (reported) return !isDenied;
  if (speaker !== null && !canSpeak(words, speaker)) return false;
  const next = words[cue.finite + 1]?.lower ?? '';
  const goesOn = /^(?:aber|jedoch|dann|allerdings|zudem|und)$/u.test(next);
  return (
    tellsPlainWords(passage, cue) &&
    !goesOn &&
    cue.finite === cue.at &&
    !hasObject(words, clause, speaker)
  );
}

/** The reporting clause ", sagte Lee", ", wie Lee sagte", ", so sagte Lee"; undefined where the clause tells nothing. */
function clauseOfCue(
  passage: Passage,
  i: number,
  clause: Clause,
  cue: VerbCue,
): ReportingClause | undefined {
  const { words } = passage;
  if (cue.verb.complements.size === 0) return undefined;
  const tells = tellsPlainWords(passage, cue);
  if (!tells && !followsMark(passage, i) && !utteranceBefore(passage, i)) return undefined;
  const conditional = passage.clauses[0]?.kind === 'verb_first' && passage.clauses[0].opener === '';
  const isSo =
    words[clause.from]?.lower === 'so' &&
    cue.finite === clause.from + 1 &&
    !conditional &&
    !(cue.passive && cue.verb.complements.has('label'));
  const isFirst = cue.finite === clause.from;
  if (!isSo && !isFirst && clause.kind !== 'as') return undefined;
  const isAs = clause.kind === 'as';
  if (isAs && (!cue.verb.complements.has('dass') || isReminder(words, clause))) return undefined;
  const isModal = isModalSaying(words[cue.finite], cue) && !utteranceBefore(passage, i);
  if ((clause.kind === 'as' || isFirst) && isModal) return undefined;
  if (clause.kind === 'as' && cue.verb.complements.has('label') && namesItself(words, clause))
    return undefined;
  const reporting = reportingClauseOf(passage, clause, cue, clause.from);
  if (!isFirst) return isAnybody(words, clause) ? undefined : reporting;
  if (reporting.speaker === null && cue.verb.lemma !== 'heißen' && !cue.passive) return undefined;
  if (utteranceBefore(passage, i) || followsMark(passage, i)) return reporting;
  if (cue.passive && cue.verb.lemma !== 'zitieren') return undefined;
  return framesPlainWords(passage, i, cue, reporting.speaker) ? reporting : undefined;
}

/** "wie oben beschrieben", "wie zunächst erwartet": a bare participle tells of nobody else's words. */
export function isReminder(words: readonly Word[], { from, to, finite }: Clause): boolean {
  const verb = words[finite]?.verb;
  if (verb?.participle !== true || verb.surelyFinite) return false;
  const inside = words.slice(from + 1, to);
  return inside.every(({ capital, verb: other }) => !capital && (other?.participle ?? true));
}

/** "wie man sagt": nobody in particular. */
function isAnybody(words: readonly Word[], clause: Clause): boolean {
  return words.slice(clause.from, clause.to).some(({ lower }) => lower === 'man');
}

/** "wie sich die Gruppe nennt": tells a name. */
function namesItself(words: readonly Word[], clause: Clause): boolean {
  return words.slice(clause.from, clause.from + 2).some(({ lower }) => lower === 'sich');
}

/** "wie man sehen kann": no report. */
function isModalSaying(finite: Word | undefined, cue: VerbCue): boolean {
  return (
    finite !== undefined &&
    cue.finite !== cue.at &&
    !/^(?:ha(?:t|tte|ben|tten)|w[iu]rde?n?|ist|war|worden|lässt|lie(?:ß|ss)(?:en)?|lassen)$/u.test(
      finite.lower,
    )
  );
}

/** "Wie der Leiter der Stadtwerke, Ken Lee, mitteilte": the clause up to its verb, appositions included; "– wie Lee –" is whole. */
export function throughAppositions(passage: Passage, i: number): Clause {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined) throw new Error(`no clause ${i}`);
  let to = clause.to;
  for (let k = i; k < Math.min(clauses.length, i + MAX_CLAUSES_TO_VERB); k++) {
    const next = clauses[k];
    if (next === undefined || (k > i && isDash(clause) && isDash(next))) break;
    to = next.to;
    const finite = lastFiniteIn(words, next.from, next.to);
    if (finite >= 0) return { ...clause, to, finite };
  }
  return clause;
}

function isDash({ opener }: Clause): boolean {
  return opener === '–' || opener === '-';
}

export function postposedClauseAt(passage: Passage, i: number): ReportingClause | undefined {
  const { clauses, words } = passage;
  const first = clauses[i];
  if (first === undefined || first.kind === 'utterance') return undefined;
  const clause = first.kind === 'as' ? throughAppositions(passage, i) : first;
  const motto = words[clause.from]?.lower === 'so' ? mottoClause(words, clause) : undefined;
  if (motto !== undefined) return motto;
  const cue = cueIn(words, clause);
  const told = cue === undefined ? undefined : clauseOfCue(passage, i, clause, cue);
  if (told !== undefined) return told;
  if (words[clause.from]?.lower === 'so' && i > 0) return soClause(passage, clause);
  const known = cue !== undefined && cue.verb.lemma !== 'wissen';
  if (known) return undefined;
  if (utteranceBefore(passage, i)) return inquitClause(passage, clause);
  const inquit = i === 1 && isReport(clauses[0]) ? inquitClause(passage, clause) : undefined;
  return inquit?.speaker != null && inquit.speaker.end >= (words.at(-2)?.end ?? 0)
    ? inquit
    : undefined;
}

/** "Er habe nichts getan" before "verteidigte sich Lee.", where the subject ends the sentence. */
function isReport(clause: Clause | undefined): boolean {
  return clause?.kind === 'main' && clause.konjunktiv !== null;
}

/** "„…“, lacht Lee": right behind an utterance any verb with a person for its subject tells who speaks. */
function inquitClause(passage: Passage, clause: Clause): ReportingClause | undefined {
  const { words } = passage;
  const verb = words[clause.finite];
  if (clause.kind !== 'verb_first' || clause.opener !== ',' || verb === undefined) return undefined;
  const subject = subjectAfter(words, clause.finite, clause.to);
  const first = words[subject?.from ?? -1]?.lower ?? '';
  const isSomeone = subject !== undefined && isPerson(words, subject);
  if (subject === undefined || !(isSomeone || /^(?:er|sie)$/u.test(first))) return undefined;
  const speaker = withApposition(words, subject, words.length);
  const lemma = verb.verb?.readings.find(({ tense }) => tense !== 'infinitive')?.verb;
  return {
    cue: { spans: [{ start: verb.start, end: verb.end }], lemma: lemma ?? verb.lower },
    speaker: spanOf(words, speaker.from, speaker.to),
    speakerMethod: 'subject-after',
    addressee: null,
    medium: null,
  };
}

/** "so Lee gegenüber dem Sender". */
function addresseeBehind(words: readonly Word[], i: number): Span | null {
  if (words[i]?.lower !== 'gegenüber') return null;
  const phrase = nounPhraseAt(words, i + 1, words.length);
  return phrase === undefined ? null : spanOf(words, phrase.from, phrase.to);
}

/** "so lautet das Urteil der Richter", "so laute Lees Botschaft": the words are those of their owner. */
function mottoClause(words: readonly Word[], clause: Clause): ReportingClause | undefined {
  const verb = words[clause.from + 1];
  if (verb === undefined || !/^laute(?:t|te)?$/u.test(verb.lower)) return undefined;
  const phrase = nounPhraseAt(words, clause.from + 2, clause.to);
  const owner = phrase === undefined || phrase.pronoun ? undefined : ownerIn(words, phrase);
  return {
    cue: { spans: [{ start: verb.start, end: verb.end }], lemma: 'lauten' },
    speaker: owner === undefined ? null : spanOf(words, owner.from, owner.to),
    speakerMethod: owner === undefined ? null : 'owner-of-words',
    addressee: null,
    medium: null,
  };
}

/** "Lees Botschaft", "die Botschaft der Stadt", "die Botschaft von Lee": whose the noun is. */
function ownerIn(words: readonly Word[], { from, to, head }: NounPhrase): NounRange | undefined {
  const first = words[from];
  if (first?.person === true && /(?:s|’|')$/u.test(first.text) && from + 1 < to)
    return { from, to: from + 1 };
  const link = words[head + 1]?.lower ?? '';
  if (head + 2 >= to) return undefined;
  if (/^(?:de[rs]|eine[rs])$/u.test(link)) return { from: head + 1, to };
  return /^vo[nm]$/u.test(link) ? { from: head + 2, to } : undefined;
}

function soClause(passage: Passage, clause: Clause): ReportingClause | undefined {
  const { words } = passage;
  if (/^(?:auch|genannt.*)$/u.test(words[clause.from + 1]?.lower ?? '')) return undefined;
  const skip = /^(?:weiter|zumindest|jedenfalls|etwa|sinngemä(?:ß|ss))$/u.test(
    words[clause.from + 1]?.lower ?? '',
  )
    ? 2
    : 1;
  const phrase = nounPhraseAt(words, clause.from + skip, clause.to);
  const vague =
    phrase?.pronoun === true &&
    !/^(?:er|sie|letztere|letzterer|dieser)$/u.test(words[phrase.from]?.lower ?? '');
  if (
    phrase === undefined ||
    phrase.oblique ||
    vague ||
    (clause.finite >= 0 && clause.kind !== 'fragment')
  )
    return undefined;
  const speaker = withApposition(words, phrase, words.length);
  return {
    cue: { spans: [spanOf(words, clause.from, clause.from + 1)], lemma: 'so' },
    speaker: spanOf(words, speaker.from, speaker.to),
    speakerMethod: 'so-speaker',
    addressee: addresseeBehind(words, speaker.to),
    medium: null,
  };
}
