import type { Span } from '../../../../schemas/span.ts';
import { type Clause, finiteIn } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { beforeStop, moodOf, type Telling, tellingOf } from '../frame.ts';
import { nounPhraseAt, withApposition } from '../noun-phrase.ts';
import type { MarkedWords, Passage } from '../passage.ts';
import { isA } from '../word-classes.ts';
import { spanOf, type Word } from '../words.ts';

/**
 * Index of the clause after the frame that begins with clause `i`: behind the speaker's appositions and the relative
 * clauses that hang on them.
 */
function frameEnd(passage: Passage, i: number, speaker: Span | null): number {
  const { clauses, words } = passage;
  let k = i + 1;
  while (k < clauses.length) {
    const clause = clauses[k];
    if (clause === undefined) break;
    const inSpeaker = speaker !== null && (words[clause.from]?.start ?? 0) < speaker.end;
    const remark = clause.opener === '(' || (clause.kind === 'fragment' && speaker === null);
    if (!inSpeaker && !remark && clause.kind !== 'relative') break;
    k++;
  }
  return k;
}

/** What the frame in clauses [i, after) interrupts or follows, from clause `first` on. */
function aroundFrame(passage: Passage, first: number, i: number, after: number): Finding['spans'] {
  const { clauses, words } = passage;
  const spans: Finding['spans'] = [];
  const from = clauses[first]?.from ?? 0;
  const end = clauses[i - 1]?.to ?? 0;
  if (end > from) spans.push(spanOf(words, from, beforeStop(words, from, end)));
  const rest = clauses[after];
  const last = clauses.at(-1);
  if (rest !== undefined && last !== undefined)
    spans.push(spanOf(words, rest.from, beforeStop(words, rest.from, last.to)));
  return spans;
}

function frameSpan(passage: Passage, i: number, after: number): Finding['spans'][number] {
  const { clauses, words } = passage;
  const from = clauses[i]?.from ?? 0;
  const to = clauses[after - 1]?.to ?? from;
  const comma = /^[,–-]$/u.test(words[from - 1]?.text ?? '') ? from - 1 : from;
  const closes = words[to]?.text === ',' ? to + 1 : beforeStop(words, from, to);
  return spanOf(words, comma, closes);
}

function utteranceBefore(passage: Passage, i: number): boolean {
  return passage.clauses[i - 1]?.kind === 'utterance';
}

/** „Kein Kommentar“, sagte Lee: the pair of marks that fills all before the frame. */
function wholeMarked(passage: Passage, first: number, i: number): MarkedWords | undefined {
  const from = passage.clauses[first]?.from;
  const end = passage.clauses[i]?.from ?? 0;
  return passage.marked.find((pair) => pair.from === from && pair.to <= end && end - pair.to <= 1);
}

function findingsOf(
  passage: Passage,
  first: number,
  i: number,
  telling: Telling,
  rule: string,
): Finding[] {
  const { clauses, words } = passage;
  const after = frameEnd(passage, i, telling.speaker);
  const common = {
    ...NOTHING_SAID,
    ...telling,
    frame: [frameSpan(passage, i, after)],
    rule,
    confidence: 0.9,
  };
  if (utteranceBefore(passage, i) || clauses[after]?.kind === 'utterance') {
    return clauses
      .filter((clause, k) => clause.kind === 'utterance' && k >= first)
      .map((clause) => ({
        ...common,
        type: 'direct',
        spans: [spanOf(words, clause.from, clause.to)],
      }));
  }
  const whole = clauses[after] === undefined ? wholeMarked(passage, first, i) : undefined;
  if (whole !== undefined)
    return [{ ...common, type: 'direct', spans: [{ start: whole.start, end: whole.end }] }];
  const spans = aroundFrame(passage, first, i, after);
  if (spans.length === 0) return [];
  const said = clauses.filter((_, k) => k >= first && (k < i || k >= after));
  return [{ ...common, type: 'indirect', spans, mood: moodOf(said) }];
}

/** Whether what stands before clause `i` can be said for itself: a main or dass-clause, not just "Als es regnete". */
function isWholeBefore(passage: Passage, i: number): boolean {
  return passage.clauses
    .slice(0, i)
    .some(
      ({ kind }, k) =>
        kind === 'main' ||
        (kind === 'verb_first' && k > 0) ||
        kind === 'dass' ||
        kind === 'utterance',
    );
}

/** ", bestritt er die Tat": an object behind the subject, so that the clause reports for itself. */
function hasObject(passage: Passage, clause: Clause, speaker: Finding['speaker']): boolean {
  const { words } = passage;
  if (speaker === null) return false;
  for (let i = clause.from; i < clause.to; i++) {
    const word = words[i];
    if (word === undefined || word.start < speaker.end) continue;
    if (isA(word.lower, 'preposition')) {
      i = (nounPhraseAt(words, i + 1, clause.to, true)?.to ?? i + 1) - 1;
      continue;
    }
    const phrase =
      word.punctuation || isA(word.lower, 'adverb') ? undefined : nounPhraseAt(words, i, clause.to);
    if (phrase === undefined || phrase.pronoun) continue;
    const time = words.slice(phrase.from, phrase.to).some(({ lower }) => isA(lower, 'month'));
    if (!time && !/^(?:dem|der|den|einem|einer)$/u.test(words[phrase.from]?.lower ?? ''))
      return true;
    i = phrase.to - 1;
  }
  return false;
}

/** „…“, sagte Lee: a fragment in marks can be said for itself too. */
function followsMark(passage: Passage, i: number): boolean {
  const from = passage.clauses[i]?.from ?? 0;
  const at = passage.words[from - 1]?.text === ',' ? from - 1 : from;
  return passage.marked.some(({ to }) => to === at || to === at - 1);
}

/** "Dennoch, so Lee, sei …": an inserted "so" or "wie" with the main clause behind it. */
function isInserted(passage: Passage, i: number): boolean {
  const { clauses, words } = passage;
  const lower = words[clauses[i]?.from ?? 0]?.lower;
  if (lower !== 'so' && lower !== 'wie') return false;
  const rest = clauses[i + 1];
  return rest?.kind === 'verb_first' || rest?.kind === 'main';
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
  if (reported) return true;
  const next = words[cue.finite + 1]?.lower ?? '';
  const goesOn = /^(?:aber|jedoch|dann|allerdings|zudem|und)$/u.test(next);
  const tells = cue.verb.content.has('V') || cue.verb.content.has('v');
  return tells && !goesOn && cue.finite === cue.at && !hasObject(passage, clause, speaker);
}

/** The telling of ", sagte Lee", ", wie Lee sagte", ", so sagte Lee"; undefined where the clause tells nothing. */
function cueTelling(
  passage: Passage,
  i: number,
  clause: Clause,
  cue: VerbCue,
): Telling | undefined {
  const { words } = passage;
  if (cue.verb.content.size === 0) return undefined;
  const tells = cue.verb.content.has('V') || cue.verb.content.has('v');
  if (!tells && !followsMark(passage, i) && !utteranceBefore(passage, i)) return undefined;
  const conditional = passage.clauses[0]?.kind === 'verb_first' && passage.clauses[0].opener === '';
  const isSo = words[clause.from]?.lower === 'so' && cue.finite === clause.from + 1 && !conditional;
  const isFirst = cue.finite === clause.from;
  if (!isSo && !isFirst && clause.kind !== 'as') return undefined;
  if ((clause.kind === 'as' || isFirst) && isModal(words[cue.finite], cue)) return undefined;
  const telling = tellingOf(passage, clause, cue, clause.from);
  if (!isFirst) return isAnybody(passage, telling.speaker) ? undefined : telling;
  if (telling.speaker === null && cue.verb.lemma !== 'heißen' && !cue.passive) return undefined;
  if (utteranceBefore(passage, i) || followsMark(passage, i)) return telling;
  if (cue.passive && cue.verb.lemma !== 'zitieren') return undefined;
  return framesPlainWords(passage, i, cue, telling.speaker) ? telling : undefined;
}

/** "wie man sagt": nobody in particular. */
function isAnybody(passage: Passage, speaker: Span | null): boolean {
  return speaker !== null && passage.text.slice(speaker.start, speaker.end).toLowerCase() === 'man';
}

/** "wie man sehen kann": no report. */
function isModal(finite: Word | undefined, cue: VerbCue): boolean {
  return (
    finite !== undefined &&
    cue.finite !== cue.at &&
    !/^(?:ha(?:t|tte|ben|tten)|w[iu]rde?n?|ist|war|worden)$/u.test(finite.lower)
  );
}

function tellingBehind(passage: Passage, i: number): Telling | undefined {
  const { clauses, words } = passage;
  const first = clauses[i];
  if (first === undefined || first.kind === 'utterance') return undefined;
  const clause = first.kind === 'as' ? throughAppositions(passage, i) : first;
  const cue = cueIn(words, clause);
  const told = cue === undefined ? undefined : cueTelling(passage, i, clause, cue);
  if (told !== undefined) return told;
  return words[clause.from]?.lower === 'so' && i > 0 ? soTelling(passage, clause) : undefined;
}

function soTelling(passage: Passage, clause: Clause): Telling | undefined {
  const { words } = passage;
  if (words[clause.from + 1]?.lower === 'auch') return undefined;
  const skip = /^(?:weiter|zumindest|jedenfalls|etwa|sinngemäß)$/u.test(
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
    addressee: null,
    medium: null,
  };
}

/** A clause of saying behind or inside what it says. */
export const postposedFrame: Heuristic = {
  name: 'postposed-frame',
  example: 'Der Hafen werde im Mai geöffnet, sagte die Ministerin am Montag.',
  nearMiss: 'Der Hafen wurde im Mai geöffnet, obwohl es noch regnete.',
  find(passage) {
    const { clauses } = passage;
    for (let i = 1; i < clauses.length; i++) {
      const opener = clauses[i]?.opener ?? '';
      if (opener !== ',' && opener !== '–' && opener !== '-' && !utteranceBefore(passage, i))
        continue;
      if (!isWholeBefore(passage, i) && !followsMark(passage, i) && !isInserted(passage, i))
        continue;
      const telling = tellingBehind(passage, i);
      if (telling !== undefined) return findingsOf(passage, 0, i, telling, postposedFrame.name);
    }
    return [];
  },
};

/** "Wie der Leiter der Stadtwerke, Ken Lee, mitteilte": the clause up to its verb, appositions included. */
function throughAppositions(passage: Passage, i: number): Clause {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined) throw new Error(`no clause ${i}`);
  let to = clause.to;
  for (let k = i; k < Math.min(clauses.length, i + 4); k++) {
    const next = clauses[k];
    if (next === undefined) break;
    to = next.to;
    const finite = finiteIn(words, next.from, next.to, true);
    if (finite >= 0) return { ...clause, to, finite };
  }
  return clause;
}

/** "Wie die Stadt mitteilte, …": the frame opens the sentence and all the rest is what it says. */
export const wieFrame: Heuristic = {
  name: 'wie-frame',
  example: 'Wie die Stadt mitteilte, wird die Brücke im Herbst gesperrt.',
  nearMiss: 'Wie die Stadt früher aussah, zeigt eine Ausstellung.',
  find(passage) {
    const { clauses, words } = passage;
    const i = clauses.findIndex(({ kind }) => kind === 'as');
    const clause = clauses[i];
    if (i < 0 || i > 1 || clause === undefined || (i === 1 && clauses[0]?.kind !== 'fragment'))
      return [];
    const whole = throughAppositions(passage, i);
    const cue = cueIn(words, whole);
    const at = clauses.findIndex(({ to }) => to === whole.to);
    const telling = cue === undefined ? undefined : tellingOf(passage, whole, cue, clause.from);
    const after = frameEnd(passage, at, telling?.speaker ?? null);
    const rest = clauses[after];
    const last = clauses.at(-1);
    if (telling === undefined || rest === undefined || last === undefined || rest.kind === 'main')
      return [];
    return [
      {
        ...NOTHING_SAID,
        ...telling,
        type: 'indirect',
        spans: [spanOf(words, rest.from, beforeStop(words, rest.from, last.to))],
        frame: [spanOf(words, 0, rest.from)],
        mood: moodOf(clauses.slice(after)),
        rule: wieFrame.name,
        confidence: 0.9,
      },
    ];
  },
};
