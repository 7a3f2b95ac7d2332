import type { RuleName } from '../../../../schemas/annotations.ts';
import { contains, overlaps, type Span } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { attribution } from '../frames/attribution.ts';
import { headlineColon } from '../frames/headline-colon.ts';
import { nounColon } from '../frames/noun-colon.ts';
import { nounFrame } from '../frames/noun-frame.ts';
import { postposedFrame } from '../frames/postposed.ts';
import { preposedFrame } from '../frames/preposed.ts';
import { relativeSourceFrame } from '../frames/relative-source.ts';
import { wieFrame } from '../frames/wie-frame.ts';
import { afterColon } from '../free/after-colon.ts';
import { anaphoricFrame } from '../free/anaphor.ts';
import { clauseContinuation, continuation } from '../free/continuation.ts';
import { hearsay } from '../free/hearsay.ts';
import type { Context, Heuristic } from '../heuristic.ts';
import type { Passage } from '../passages/passage.ts';
import type { QuoteDraft } from '../quote-draft.ts';
import { reportedAct } from '../reported/reported-act.ts';
import { type SpeakerScene, withOpenSpeaker } from '../speakers/open-speakers.ts';

/** The ways of reporting speech, in the order in which they may claim a passage. */
export const framingHeuristics: readonly Heuristic[] = [
  headlineColon,
  relativeSourceFrame,
  attribution,
  wieFrame,
  postposedFrame,
  preposedFrame,
  nounFrame,
  nounColon,
];

/** What a sentence with no frame can report, in the order in which it is tried. */
export const freeHeuristics: readonly Heuristic[] = [
  anaphoricFrame,
  afterColon,
  continuation,
  clauseContinuation,
  hearsay,
];

/** What a heuristic found, and the rule of the draft that it gave way to. */
export interface Claim {
  draft: QuoteDraft;
  gaveWayTo: RuleName | null;
}

/** The reports of a passage, and all claims that were made to it; heuristics without a claim found nothing. */
interface SentenceReports {
  reports: QuoteDraft[];
  claims: readonly Claim[];
}

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

/** Whether two drafts that touch may both stand, or `later` in the place of `earlier`. */
function canClaim(later: QuoteDraft, earlier: QuoteDraft): boolean {
  if (liesIn(later, earlier)) return true;
  if (later.type !== 'direct') return holds(later, earlier) && earlier.type !== 'direct';
  return !earlier.spans.some((span) => later.spans.some((own) => overlaps(own, span)));
}

/** What the framing heuristics find, in their order; a later draft gives way unless it holds the earlier one whole. */
function claimsIn(passage: Passage, context: Context): Claim[] {
  const claims: Claim[] = [];
  for (const { name, find } of framingHeuristics)
    for (const draft of find(passage, context)) {
      const touched = claims.filter(
        (claim) => claim.gaveWayTo === null && touches(draft, claim.draft),
      );
      const givesWay = isReportedFrame(passage, draft);
      const stronger = touched.find((claim) => givesWay || !canClaim(draft, claim.draft));
      claims.push({ draft, gaveWayTo: stronger?.draft.rule ?? null });
      if (stronger !== undefined || draft.type === 'direct') continue;
      for (const claim of touched) if (!liesIn(draft, claim.draft)) claim.gaveWayTo = name;
    }
  return claims;
}

function withMarks(passage: Passage, draft: QuoteDraft): QuoteDraft {
  if (draft.type !== 'direct') return draft;
  const marked = passage.marked.find((pair) => draft.spans.some((span) => contains(span, pair)));
  return marked === undefined ? draft : { ...draft, marks: marked.marks };
}

/** "„…“, soll Lee gesagt haben": the frame of an utterance reports nothing itself. */
function crossesAny({ spans }: QuoteDraft, frame: readonly Span[]): boolean {
  return frame.some((part) => spans.some((span) => overlaps(span, part)));
}

/** With an utterance framed, only the moods of the rest can tell more: not "Dies sagte er", not a reported act. */
const BESIDE_UTTERANCES = new Set([afterColon.name, continuation.name, hearsay.name]);

/** The reports among the claims, in order, each with its marks and a speaker if one can be found. */
function settled(claims: readonly Claim[], scene: SpeakerScene): QuoteDraft[] {
  const decided: QuoteDraft[] = [];
  for (const { draft, gaveWayTo } of claims)
    if (gaveWayTo === null)
      decided.push(
        withOpenSpeaker(withMarks(scene.passage, draft), 'reports', { ...scene, decided }),
      );
  return decided;
}

/** "Er rate, zu warten": a frame in the Konjunktiv is itself part of what somebody says. */
function isReportedFrame({ clauses, words }: Passage, { type, cue, rule }: QuoteDraft): boolean {
  const verb = cue?.spans[0];
  if (type !== 'indirect' || rule !== preposedFrame.name || verb === undefined) return false;
  return clauses.some(
    ({ from, to, kind, konjunktiv }) =>
      (kind === 'main' || kind === 'verb_first') &&
      konjunktiv === 'konjunktiv_1' &&
      (words[from]?.start ?? 0) <= verb.start &&
      verb.start < (words[to - 1]?.end ?? 0),
  );
}

/** What is reported freely beside what frames tell: by the first heuristic whose claim stands. */
function freeClaims(scene: SpeakerScene, context: Context, framed: readonly QuoteDraft[]): Claim[] {
  const claims: Claim[] = [];
  const outer = framed.filter((draft) => !isReportedFrame(scene.passage, draft));
  if (outer.some(({ type }) => type !== 'direct')) return claims;
  for (const { name, find } of freeHeuristics) {
    if (framed.length > 0 && !BESIDE_UTTERANCES.has(name)) continue;
    const found = claimsOf(find(scene.passage, context), (free) =>
      outer.find(({ frame }) => crossesAny(free, frame)),
    );
    claims.push(...found);
    if (standing(found).length > 0) break;
  }
  return claims;
}

/** "dankte den Helfern: „…“": a summary may frame what follows its colon, and shares no other words with a report. */
function crossesReport(text: string, act: QuoteDraft, report: QuoteDraft): boolean {
  const end = act.spans.at(-1)?.end ?? 0;
  const isFrame = text.slice(end, end + 1) === ':';
  return crossesAny(act, report.spans) || (!isFrame && crossesAny(act, report.frame));
}

/** What a passage reports: frames first, what it reports freely, acts of speech in what is left; with all that was tried. */
export function reportsIn(scene: SpeakerScene, context: Context): SentenceReports {
  const { passage } = scene;
  const claims = claimsIn(passage, context);
  const framed = settled(claims, scene);
  const free = freeClaims(scene, context, framed);
  const reports = [...framed, ...standing(free)];
  const acts = claimsOf(reportedAct.find(passage, context, reports), (act) =>
    reports.find((report) => crossesReport(passage.text, act, report)),
  );
  return { reports: [...reports, ...standing(acts)], claims: [...claims, ...free, ...acts] };
}

function claimsOf(
  drafts: readonly QuoteDraft[],
  stronger: (draft: QuoteDraft) => QuoteDraft | undefined,
): Claim[] {
  return drafts.map((draft) => ({ draft, gaveWayTo: stronger(draft)?.rule ?? null }));
}

function standing(claims: readonly Claim[]): QuoteDraft[] {
  return flatMapped(claims, ({ draft, gaveWayTo }) => (gaveWayTo === null ? [draft] : []));
}
