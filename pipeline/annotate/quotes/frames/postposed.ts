import { spanOf } from '../../grammar/word.ts';
import { isOfClass } from '../../lexicon/word-classes.ts';
import type { Heuristic } from '../heuristic.ts';
import type { MarkedWords, Passage } from '../passages/passage.ts';
import { EMPTY_DRAFT, type QuoteDraft } from '../quote-draft.ts';
import { cueIn } from '../reporting-clause/cue.ts';
import { beforeStop, moodOf, type ReportingClause } from '../reporting-clause/reporting-clause.ts';
import { contentAfter } from './content.ts';
import {
  aroundFrame,
  followsMark,
  frameEnd,
  frameSpan,
  utteranceBefore,
  wholeMarked,
} from './frame-position.ts';
import { isToldByNoun } from './noun-frame.ts';
import { postposedClauseAt } from './postposed-clause.ts';

/** "„Wenn es regnet“, sagte Lee, „bleibt sie zu.“": marked words that fill all behind the frame. */
function markedRest({ clauses, words, marked }: Passage, after: number): MarkedWords | undefined {
  const from = clauses[after]?.from;
  return marked.find(
    (pair) => pair.from === from && beforeStop(words, pair.to, words.length) === pair.to,
  );
}

/** „Wenn es regnet“, sagte Lee, „bleibt sie zu.“: the utterance that the frame interrupts, with its rest. */
function goingOn(direct: readonly QuoteDraft[], rest: MarkedWords | undefined): QuoteDraft[] {
  const last = direct.at(-1);
  if (last === undefined || rest === undefined) return [...direct];
  const spans = [...last.spans, { start: rest.start, end: rest.end }];
  return [...direct.slice(0, -1), { ...last, spans }];
}

/** "Die Halle sei zu, sagte Lee: „…“": the report in front of a frame that an utterance follows. */
function reportBefore(
  passage: Passage,
  first: number,
  i: number,
  common: Omit<QuoteDraft, 'type' | 'spans'>,
): QuoteDraft[] {
  const said = passage.clauses.slice(first, i);
  if (!said.some(({ konjunktiv }) => konjunktiv !== null)) return [];
  const spans = aroundFrame(passage, first, i, passage.clauses.length);
  return [{ ...common, type: 'indirect', spans, mood: moodOf(said) }];
}

function draftsOf(
  passage: Passage,
  first: number,
  i: number,
  reporting: ReportingClause,
): QuoteDraft[] {
  const { clauses, words } = passage;
  const after = frameEnd(passage, i, reporting);
  const common = {
    ...EMPTY_DRAFT,
    ...reporting,
    frame: [frameSpan(passage, i, after)],
    rule: postposedFrame.name,
  };
  const utters = clauses[after]?.kind === 'utterance';
  if (utteranceBefore(passage, i) || utters) {
    const direct = clauses
      .filter((clause, k) => clause.kind === 'utterance' && k >= first)
      .map(
        (clause): QuoteDraft => ({
          ...common,
          type: 'direct',
          spans: [spanOf(words, clause.from, clause.to)],
        }),
      );
    if (!utteranceBefore(passage, i))
      return [...reportBefore(passage, first, i, common), ...direct];
    return utters ? direct : goingOn(direct, markedRest(passage, after));
  }
  const whole = wholeMarked(passage, first, i);
  const rest = markedRest(passage, after);
  if (whole !== undefined && (rest !== undefined || clauses[after] === undefined)) {
    const parts = rest === undefined ? [whole] : [whole, rest];
    return [{ ...common, type: 'direct', spans: parts.map(({ start, end }) => ({ start, end })) }];
  }
  if (rest !== undefined) {
    const before = reportBefore(passage, first, i, common);
    const goesOn = { start: rest.start, end: rest.end };
    if (before.length > 0) return [...before, { ...common, type: 'direct', spans: [goesOn] }];
  }
  const spans = aroundFrame(passage, first, i, after);
  if (spans.length === 0) return [];
  const said = clauses.filter((_, k) => k >= first && (k < i || k >= after));
  // "Vereine, wie die Werft, die Zunft oder die Gilde wurden begründet": the verb is that of the sentence.
  if (clauses[i]?.kind === 'as' && said.every(({ kind }) => kind === 'fragment')) return [];
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

/** "Dennoch, so Lee, sei …", "Der Plan, sagte Lee, sei gut": an inserted clause with the main clause behind it. */
function isInserted(passage: Passage, i: number): boolean {
  const { clauses, words } = passage;
  const lower = words[clauses[i]?.from ?? 0]?.lower;
  const rest = clauses[i + 1];
  const parts = clauses[i]?.kind === 'verb_first' && clauses[i - 1]?.kind === 'fragment';
  if (parts && rest?.kind === 'verb_first') return rest.konjunktiv !== null;
  if (lower !== 'so' && lower !== 'wie') return false;
  return rest?.kind === 'verb_first' || rest?.kind === 'main';
}

/** "Während Lee erklärte, …, räumte Kim ein", "Auf den Vorwurf Lees, …, sagte Kim": the words are those of the first clause. */
function isOfFirstClause(passage: Passage): boolean {
  const { clauses, words } = passage;
  const [first, next] = clauses;
  if (first === undefined || next === undefined) return false;
  if (first.kind === 'fragment')
    return isOfClass(words[first.from]?.lower ?? '', 'preposition') && isToldByNoun(passage, 0);
  const cue = first.kind === 'adverbial' ? cueIn(words, first) : undefined;
  return cue !== undefined && contentAfter(passage, 0, cue) === 1;
}

/** "… lässt nicht nach: Das Gesetz sei nötig, so Lee": behind the colon of a plain statement the report begins. */
function startOfReport({ clauses }: Passage, i: number): number {
  const colon = clauses.findLastIndex(({ opener }, k) => opener === ':' && k > 0 && k < i);
  if (colon < 0 || clauses[colon]?.konjunktiv !== 'konjunktiv_1') return 0;
  return clauses.slice(0, colon).every(({ konjunktiv }) => konjunktiv === null) ? colon : 0;
}

/** "…, wo ihr Sohn, glaube ich, lebt": the author's own doubt. */
function isOwn({ text }: Passage, { speaker }: ReportingClause): boolean {
  return speaker !== null && /^(?:ich|wir)$/iu.test(text.slice(speaker.start, speaker.end));
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
      const reporting = postposedClauseAt(passage, i);
      if (reporting === undefined) continue;
      if (!utteranceBefore(passage, i) && (isOfFirstClause(passage) || isOwn(passage, reporting)))
        continue;
      return draftsOf(passage, startOfReport(passage, i), i, reporting);
    }
    return [];
  },
};
