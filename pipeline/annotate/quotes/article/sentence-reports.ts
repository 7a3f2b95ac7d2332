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
import type { Finding } from '../quote-draft.ts';
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

function touches(finding: Finding, other: Finding): boolean {
  const mine = [...finding.spans, ...finding.frame];
  return [...other.spans, ...other.frame].some((span) => mine.some((own) => overlaps(own, span)));
}

/** Whether the frame of `inner` lies in one part of what `outer` says. */
function holds(outer: Finding, inner: Finding): boolean {
  const own = inner.frame.length > 0 ? inner.frame : inner.spans;
  return outer.spans.some((span) => own.every((part) => contains(span, part)));
}

/** "Laut Radio Nord sagte Lee, …": what has a frame of its own inside what an attribution gives. */
function liesIn(inner: Finding, outer: Finding): boolean {
  return (
    outer.rule === 'attribution' &&
    inner.spans.every((part) => outer.spans.some((span) => contains(span, part)))
  );
}

/** What the heuristics find, in their order; a later finding gives way unless it holds the earlier one whole. */
function framedIn(passage: Passage, context: Context): Finding[] {
  let claimed: Finding[] = [];
  for (const heuristic of framingHeuristics)
    for (const finding of heuristic.find(passage, context)) {
      const touched = claimed.filter((other) => touches(finding, other));
      const isDirect = finding.type === 'direct';
      const free = isDirect
        ? touched.every(
            (other) =>
              liesIn(finding, other) ||
              !other.spans.some((span) => finding.spans.some((own) => overlaps(own, span))),
          )
        : touched.every(
            (other) => (holds(finding, other) && other.type !== 'direct') || liesIn(finding, other),
          );
      if (!free) continue;
      if (!isDirect)
        claimed = claimed.filter((other) => !touched.includes(other) || liesIn(finding, other));
      claimed.push(finding);
    }
  return claimed;
}

function withMarks(passage: Passage, finding: Finding): Finding {
  if (finding.type !== 'direct') return finding;
  const marked = passage.marked.find((pair) => finding.spans.some((span) => contains(span, pair)));
  return marked === undefined ? finding : { ...finding, marks: marked.marks };
}

/** "…, hieß es weiter": with no place of its own the saying is that of whoever spoke last. */
function heardOn(text: string, finding: Finding, last: Candidate | undefined): Finding {
  if (finding.speaker !== null || last === undefined) return finding;
  if (finding.cue?.lemma !== 'es heißen') return finding;
  const goesOn = finding.frame.some(({ start, end }) =>
    /\b(?:weiter|ferner|zudem)\b/u.test(text.slice(start, end)),
  );
  return goesOn ? { ...finding, speaker: last.span, speakerMethod: 'last-speaker' } : finding;
}

/** "… und fügte hinzu: „…“": a frame with no subject of its own has that of the frame before it. */
function carriedOn(text: string, findings: readonly Finding[]): Finding[] {
  const done: Finding[] = [];
  for (const finding of findings) {
    const start = finding.frame[0]?.start ?? 0;
    const joins =
      /^[,\s]*und\b/u.test(text.slice(start, start + 6)) ||
      /\bund $/u.test(text.slice(Math.max(0, start - 5), start));
    const before = done.findLast(
      ({ frame, speaker }) => speaker !== null && (frame[0]?.start ?? 0) < start,
    );
    const carries = finding.speaker === null && joins && before !== undefined;
    done.push(
      carries
        ? { ...finding, speaker: before.speaker, speakerMethod: 'subject-of-earlier-clause' }
        : finding,
    );
  }
  return done;
}

/** "„…“, soll Lee gesagt haben": the frame of an utterance reports nothing itself. */
function crossesAny({ spans }: Finding, frame: readonly Span[]): boolean {
  return frame.some((part) => spans.some((span) => overlaps(span, part)));
}

/** With an utterance framed, only the moods of the rest can tell more: not "Dies sagte er", not a reported act. */
const BESIDE_UTTERANCES = new Set([afterColon.name, continuation.name, hearsay.name]);

/** What a passage tells, frames first; without any, what it reports freely. `spoke` is who spoke last for sure. */
export function toldIn(
  passage: Passage,
  context: Context,
  spoke: Candidate | undefined,
): Finding[] {
  const found = framedIn(passage, context)
    .map((finding) => withMarks(passage, finding))
    .map((finding) => heardOn(passage.text, finding, spoke));
  const framed = carriedOn(passage.text, found);
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
