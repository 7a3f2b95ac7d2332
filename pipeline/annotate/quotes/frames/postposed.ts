import type { Clause } from '../clauses.ts';
import { cueIn, type VerbCue } from '../cue.ts';
import { type Finding, type Heuristic, NOTHING_SAID } from '../finding.ts';
import { beforeStop, moodOf, type Telling, tellingOf } from '../frame.ts';
import { nounPhraseAt, withApposition } from '../noun-phrase.ts';
import type { Passage } from '../passage.ts';
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
  const spans = aroundFrame(passage, first, i, after);
  if (spans.length === 0) return [];
  const said = clauses.filter((_, k) => k >= first && (k < i || k >= after));
  return [{ ...common, type: 'indirect', spans, mood: moodOf(said) }];
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
    const isSo = lower === 'so' && cue.finite === clause.from + 1;
    if (isSo || clause.kind === 'as' || startsWithCue(passage, clause, cue)) {
      const telling = tellingOf(passage, clause, cue, clause.from);
      const anonymous =
        telling.speaker === null &&
        clause.kind === 'verb_first' &&
        cue.verb.lemma !== 'heißen' &&
        !cue.passive;
      return anonymous ? undefined : telling;
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
      const telling = tellingBehind(passage, i);
      if (telling !== undefined) return findingsOf(passage, 0, i, telling, postposedFrame.name);
    }
    return [];
  },
};

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
    const cue = cueIn(words, clause);
    const after = frameEnd(passage, i);
    const rest = clauses[after];
    const last = clauses.at(-1);
    if (cue === undefined || rest === undefined || last === undefined || rest.kind === 'main')
      return [];
    const telling = tellingOf(passage, clause, cue, clause.from);
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
