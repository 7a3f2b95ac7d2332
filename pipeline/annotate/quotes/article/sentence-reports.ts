import { contains, overlaps, type Span } from '../../../../schemas/span.ts';
import { attribution } from '../frames/attribution.ts';
import { headlineColon } from '../frames/headline-colon.ts';
import { nounFrame } from '../frames/noun-frame.ts';
import { postposedFrame } from '../frames/postposed.ts';
import { preposedFrame } from '../frames/preposed.ts';
import { relativeSourceFrame } from '../frames/relative-source.ts';
import { wieFrame } from '../frames/wie-frame.ts';
import { afterColon } from '../free/after-colon.ts';
import { anaphoricFrame } from '../free/anaphor.ts';
import { clauseContinuation, continuation } from '../free/continuation.ts';
import { hearsay } from '../free/hearsay.ts';
import { reportedAct } from '../free/reported-act.ts';
import type { Context, Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import type { Candidate } from '../speakers/candidates.ts';

/** The ways of reporting speech, in the order in which they may claim a passage. */
export const framingHeuristics: readonly Heuristic[] = [
  headlineColon,
  relativeSourceFrame,
  attribution,
  wieFrame,
  postposedFrame,
  preposedFrame,
  nounFrame,
];

/** What a sentence with no frame can report, in the order in which it is tried. */
export const freeHeuristics: readonly Heuristic[] = [
  anaphoricFrame,
  afterColon,
  continuation,
  clauseContinuation,
  hearsay,
  reportedAct,
];

function touches(draft: QuoteDraft, other: QuoteDraft): boolean {
  const mine = [...draft.spans, ...draft.frame];
  return [...other.spans, ...other.frame].some((span) => mine.some((own) => overlaps(own, span)));
}

/** Whether the frame of `inner` lies in one part of what `outer` says. */
function holds(outer: QuoteDraft, inner: QuoteDraft): boolean {
  const own = inner.frame.length > 0 ? inner.frame : inner.spans;
  return outer.spans.some((span) => own.every((part) => contains(span, part)));
}

/** "Laut Radio Nord sagte Lee, …": what has a frame of its own inside what an attribution gives. */
function liesIn(inner: QuoteDraft, outer: QuoteDraft): boolean {
  return (
    outer.rule === 'attribution' &&
    inner.spans.every((part) => outer.spans.some((span) => contains(span, part)))
  );
}

/** What the heuristics find, in their order; a later draft gives way unless it holds the earlier one whole. */
function framedIn(passage: Passage, context: Context): QuoteDraft[] {
  let claimed: QuoteDraft[] = [];
  for (const heuristic of framingHeuristics)
    for (const draft of heuristic.find(passage, context)) {
      const touched = claimed.filter((other) => touches(draft, other));
      const isDirect = draft.type === 'direct';
      const free = isDirect
        ? touched.every(
            (other) =>
              liesIn(draft, other) ||
              !other.spans.some((span) => draft.spans.some((own) => overlaps(own, span))),
          )
        : touched.every(
            (other) => (holds(draft, other) && other.type !== 'direct') || liesIn(draft, other),
          );
      if (!free) continue;
      if (!isDirect)
        claimed = claimed.filter((other) => !touched.includes(other) || liesIn(draft, other));
      claimed.push(draft);
    }
  return claimed;
}

function withMarks(passage: Passage, draft: QuoteDraft): QuoteDraft {
  if (draft.type !== 'direct') return draft;
  const marked = passage.marked.find((pair) => draft.spans.some((span) => contains(span, pair)));
  return marked === undefined ? draft : { ...draft, marks: marked.marks };
}

/** "…, hieß es weiter": with no place of its own the saying is that of whoever spoke last. */
function withLastSpeaker(text: string, draft: QuoteDraft, last: Candidate | undefined): QuoteDraft {
  if (draft.speaker !== null || last === undefined) return draft;
  if (draft.cue?.lemma !== 'es heißen') return draft;
  const goesOn = draft.frame.some(({ start, end }) =>
    /\b(?:weiter|ferner|zudem)\b/u.test(text.slice(start, end)),
  );
  return goesOn ? { ...draft, speaker: last.span, speakerMethod: 'last-speaker' } : draft;
}

/** "… und fügte hinzu: „…“": a frame with no subject of its own has that of the frame before it. */
function withSharedSubject(text: string, drafts: readonly QuoteDraft[]): QuoteDraft[] {
  const done: QuoteDraft[] = [];
  for (const draft of drafts) {
    const start = draft.frame[0]?.start ?? 0;
    const joins =
      /^[,\s]*und\b/u.test(text.slice(start, start + 6)) ||
      /\bund $/u.test(text.slice(Math.max(0, start - 5), start));
    const before = done.findLast(
      ({ frame, speaker }) => speaker !== null && (frame[0]?.start ?? 0) < start,
    );
    const carries = draft.speaker === null && joins && before !== undefined;
    done.push(
      carries
        ? { ...draft, speaker: before.speaker, speakerMethod: 'subject-of-earlier-clause' }
        : draft,
    );
  }
  return done;
}

/** "„…“, soll Lee gesagt haben": the frame of an utterance reports nothing itself. */
function crossesAny({ spans }: QuoteDraft, frame: readonly Span[]): boolean {
  return frame.some((part) => spans.some((span) => overlaps(span, part)));
}

/** With an utterance framed, only the moods of the rest can tell more: not "Dies sagte er", not a reported act. */
const BESIDE_UTTERANCES = new Set([afterColon.name, continuation.name, hearsay.name]);

/** What a passage tells, frames first; without any, what it reports freely. `spoke` is who spoke last for sure. */
export function reportsIn(
  passage: Passage,
  context: Context,
  spoke: Candidate | undefined,
): QuoteDraft[] {
  const found = framedIn(passage, context)
    .map((draft) => withMarks(passage, draft))
    .map((draft) => withLastSpeaker(passage.text, draft, spoke));
  const framed = withSharedSubject(passage.text, found);
  if (framed.some(({ type }) => type !== 'direct')) {
    const acts = reportedAct.find(passage, context);
    return [...framed, ...acts.filter((act) => !framed.some((other) => touches(act, other)))];
  }
  for (const heuristic of freeHeuristics) {
    if (framed.length > 0 && !BESIDE_UTTERANCES.has(heuristic.name)) continue;
    const found = heuristic
      .find(passage, context)
      .filter((free) => !framed.some(({ frame }) => crossesAny(free, frame)));
    if (found.length > 0) return [...framed, ...found];
  }
  return framed;
}
