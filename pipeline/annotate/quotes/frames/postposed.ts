import { type Clause, finiteIn } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { beforeStop, moodOf, type Telling, tellingOf } from '../frame.ts';
import { nounPhraseAt, withApposition } from '../noun-phrase.ts';
import type { MarkedWords, Passage } from '../passage.ts';
import { isA } from '../word-classes.ts';
import { spanOf } from '../words.ts';

/** The frame's own words end where the clause does, or behind an apposition or relative clause that hangs on it. */
function frameEnd(passage: Passage, i: number): number {
  const { clauses } = passage;
  let k = i + 1;
  while (k < clauses.length) {
    const clause = clauses[k];
    const hangsOn =
      clause?.kind === 'relative' ||
      clause?.kind === 'fragment' ||
      (clause?.kind === 'main' && clause.opener === '(');
    if (!hangsOn) break;
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
  const after = frameEnd(passage, i);
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
  const whole = wholeMarked(passage, first, i);
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
      ({ kind }) =>
        kind === 'main' || kind === 'verb_first' || kind === 'dass' || kind === 'utterance',
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
  const rest = clauses[frameEnd(passage, i)];
  return rest?.kind === 'verb_first' || rest?.kind === 'main';
}

function startsWithCue(passage: Passage, clause: Clause, cue: VerbCue): boolean {
  return (
    cue.finite === clause.from &&
    (clause.kind === 'verb_first' || passage.words[clause.from]?.verb?.finite === true)
  );
}

/** The telling of ", sagte Lee", ", so Lee", ", wie Lee sagte", ", so sagte Lee"; undefined for any other clause. */
function tellingBehind(passage: Passage, i: number): Telling | undefined {
  const { clauses, words } = passage;
  const clause = clauses[i];
  if (clause === undefined || clause.kind === 'utterance') return undefined;
  const cue = cueIn(words, clause);
  const lower = words[clause.from]?.lower;
  if (cue !== undefined && cue.verb.content.size > 0) {
    const modal =
      clause.kind === 'as' &&
      cue.finite !== cue.at &&
      !/^(?:hat|hatte|haben|hatten|wird|wurde|werden|wurden)$/u.test(
        words[cue.finite]?.lower ?? '',
      );
    if (modal) return undefined;
    const isSo = lower === 'so' && cue.finite === clause.from + 1;
    if (isSo || clause.kind === 'as' || startsWithCue(passage, clause, cue)) {
      const telling = tellingOf(passage, clause, cue, clause.from);
      const anonymous =
        telling.speaker === null &&
        clause.kind === 'verb_first' &&
        cue.verb.lemma !== 'heißen' &&
        !cue.passive;
      const marked =
        utteranceBefore(passage, i) || passage.words[clause.from - 2]?.text.match(/["“”»«]/u);
      const reported = clauses.slice(0, i).some(({ konjunktiv }) => konjunktiv !== null);
      const plain = !marked && !reported && clause.kind === 'verb_first' && !cue.passive;
      const objects = plain && hasObject(passage, clause, telling.speaker);
      return anonymous || objects ? undefined : telling;
    }
  }
  return lower === 'so' && i > 0 ? soTelling(passage, clause) : undefined;
}

function soTelling(passage: Passage, clause: Clause): Telling | undefined {
  const { words } = passage;
  const skip = /^(?:auch|weiter|zumindest|jedenfalls|etwa|sinngemäß)$/u.test(
    words[clause.from + 1]?.lower ?? '',
  )
    ? 2
    : 1;
  const phrase = nounPhraseAt(words, clause.from + skip, clause.to);
  if (phrase === undefined || phrase.oblique || (clause.finite >= 0 && clause.kind !== 'fragment'))
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
    const after = frameEnd(
      passage,
      clauses.findIndex(({ to }) => to === whole.to),
    );
    const rest = clauses[after];
    const last = clauses.at(-1);
    if (cue === undefined || rest === undefined || last === undefined || rest.kind === 'main')
      return [];
    const telling = tellingOf(passage, whole, cue, clause.from);
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
