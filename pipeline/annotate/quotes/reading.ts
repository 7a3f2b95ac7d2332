import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, overlaps, type Span } from '../../../schemas/span.ts';
import { afterColonOf, continuationOf, type GoingOn } from './continuation.ts';
import type { Finding, Heuristic } from './finding.ts';
import { anaphoricFrame } from './frames/anaphor.ts';
import { attribution } from './frames/attribution.ts';
import { headlineColon } from './frames/headline-colon.ts';
import { konjunktivFrame } from './frames/konjunktiv-frame.ts';
import { nounFrame } from './frames/noun-frame.ts';
import { postposedFrame, wieFrame } from './frames/postposed.ts';
import { preposedFrame } from './frames/preposed.ts';
import { relativeSourceFrame } from './frames/wonach.ts';
import { hearsayOf } from './hearsay.ts';
import { turnsIn } from './interview.ts';
import { isSpoken, markedQuotes } from './marked-quotes.ts';
import { marksByParagraph } from './paragraph-marks.ts';
import { type Passage, passagesOf } from './passage.ts';
import { reportOf } from './reports.ts';
import {
  bestCandidate,
  type Candidate,
  candidatesIn,
  holdersIn,
  lastToSpeak,
  type Names,
} from './speakers.ts';

/** The ways of reporting speech, in the order in which they may claim a passage. */
export const heuristics: readonly Heuristic[] = [
  headlineColon,
  relativeSourceFrame,
  attribution,
  wieFrame,
  postposedFrame,
  preposedFrame,
  nounFrame,
  konjunktivFrame,
];

const QUOTED_ROLES = new Set(['headline', 'kicker', 'lead', 'intertitle', 'body', 'list_item']);

/** The passages of all paragraphs in which somebody may be quoted; captions are read for marks only, elsewhere. */
export function passagesIn(article: SegmentedArticle, persons: readonly Span[]): Passage[] {
  const marks = marksByParagraph(article);
  const turns = turnsIn(article);
  return article.paragraphs.flatMap((paragraph, index) => {
    if (!QUOTED_ROLES.has(paragraph.role) || turns.has(index)) return [];
    const own = persons.filter((name) => contains(paragraph, name));
    return passagesOf(article.text, paragraph, index, marks[index] ?? [], own);
  });
}

/** What is quoted outside running text: in captions (marked words only), and the turns of an interview. */
export function asidesIn(article: SegmentedArticle): Finding[] {
  const marks = marksByParagraph(article);
  const captions = article.paragraphs.flatMap((paragraph, index) =>
    paragraph.role === 'caption'
      ? passagesOf(article.text, paragraph, index, marks[index] ?? [], [])
      : [],
  );
  return [
    ...turnsIn(article).values(),
    ...captions.flatMap((passage) => markedQuotes(passage, [])),
  ];
}

function touches(finding: Finding, other: Finding): boolean {
  const mine = [...finding.spans, ...finding.frame];
  return [...other.spans, ...other.frame].some((span) => mine.some((own) => overlaps(own, span)));
}

/** Whether the frame of `inner` lies in one part of what `outer` says. */
function holds(outer: Finding, inner: Finding): boolean {
  const own = inner.frame.length > 0 ? inner.frame : inner.spans;
  return outer.spans.some((span) => own.every((part) => contains(span, part)));
}

/** "Laut Radio Nord sagte Lee, …": a frame with all it says inside what an attribution gives. */
function sits(inner: Finding, outer: Finding): boolean {
  const whole = [...inner.spans, ...inner.frame];
  return (
    outer.rule === 'attribution' &&
    outer.spans.some((span) => whole.every((part) => contains(span, part)))
  );
}

/** What the heuristics find, in their order; a later finding gives way unless it holds the earlier one whole. */
function framedIn(passage: Passage): Finding[] {
  let claimed: Finding[] = [];
  for (const heuristic of heuristics)
    for (const finding of heuristic.find(passage)) {
      const touched = claimed.filter((other) => touches(finding, other));
      const isDirect = finding.type === 'direct';
      const free = isDirect
        ? touched.every(
            (other) =>
              !other.spans.some((span) => finding.spans.some((own) => overlaps(own, span))),
          )
        : touched.every(
            (other) => (holds(finding, other) && other.type !== 'direct') || sits(finding, other),
          );
      if (!free) continue;
      if (!isDirect)
        claimed = claimed.filter((other) => !touched.includes(other) || sits(finding, other));
      claimed.push(finding);
    }
  return claimed;
}

function withMarks(passage: Passage, finding: Finding): Finding {
  if (finding.type !== 'direct') return finding;
  const marked = passage.marked.find((pair) => finding.spans.some((span) => contains(span, pair)));
  return marked === undefined ? finding : { ...finding, marks: marked.marks };
}

function joined(previous: Finding | undefined, next: Finding): boolean {
  return (
    previous?.type === 'indirect_free_indirect' && previous.speaker?.start === next.speaker?.start
  );
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

/** What a passage tells, frames first; without any, a continuation, hearsay or a reported act. */
function toldIn(
  passage: Passage,
  before: Passage | undefined,
  last: Candidate | undefined,
  spoke: Candidate | undefined,
  goesOn: GoingOn,
): Finding[] {
  const framed = framedIn(passage)
    .map((finding) => withMarks(passage, finding))
    .map((finding) => heardOn(passage.text, finding, spoke));
  if (framed.some(({ type }) => type !== 'direct')) return framed;
  const anaphoric = framed.length > 0 ? undefined : anaphoricFrame(passage, before);
  const free =
    anaphoric ??
    afterColonOf(passage, last) ??
    continuationOf(passage, last, goesOn) ??
    hearsayOf(passage, last) ??
    (framed.length > 0 || passage.marked.some((pair) => isSpoken(passage, pair))
      ? undefined
      : reportOf(passage));
  return free === undefined ? framed : [...framed, free];
}

/** How far a sentence's report may carry on into the next. */
function goingOn(findings: readonly Finding[]): GoingOn {
  const said = findings.filter(({ type }) => type !== 'term');
  if (said.some(({ mood, type }) => (mood !== null && mood !== 'indicative') || type === 'direct'))
    return 'surely';
  return said.length > 0 ? 'perhaps' : 'no';
}

function isUnattributed({ type, speaker, frame }: Finding): boolean {
  return type !== 'term' && speaker === null && frame.length === 0;
}

/** A fragment with no frame is said by whom its own sentence names, an utterance by whoever spoke last. */
function attributed(
  finding: Finding,
  own: () => Candidate | undefined,
  last: Candidate | undefined,
): Finding {
  if (!isUnattributed(finding)) return finding;
  const here = finding.type === 'mixed' ? own() : undefined;
  const speaker = here ?? last;
  if (speaker === undefined) return finding;
  const speakerMethod = here === undefined ? 'last-speaker' : 'named-in-sentence';
  return { ...finding, speaker: speaker.span, speakerMethod };
}

/** All findings of the article, passage by passage. `names` tells where persons and organisations are named. */
export function findingsOf(passages: readonly Passage[], names: Names): Finding[] {
  const all: Finding[] = [];
  let candidates: Candidate[] = [];
  let open: Finding | undefined;
  let goesOn: GoingOn = 'no';
  passages.forEach((passage, i) => {
    const best = bestCandidate(candidates, passage, i);
    const last = open?.speaker && best !== undefined ? { ...best, span: open.speaker } : best;
    const told = toldIn(passage, passages[i - 1], last, lastToSpeak(candidates), goesOn);
    const own = () => bestCandidate(holdersIn(passage, i - 1, names), passage, i);
    const marked = markedQuotes(passage, told).map((finding) => attributed(finding, own, last));
    const continued = told.find(({ type }) => type === 'indirect_free_indirect');
    if (continued !== undefined && open !== undefined && joined(open, continued)) {
      open.spans = extended(open.spans, continued.spans, passage);
      all.push(...told.filter((finding) => finding !== continued), ...marked);
    } else {
      all.push(...told, ...marked);
      open = continued;
    }
    goesOn = goingOn([...told, ...marked]);
    candidates = [
      ...candidates.slice(-40),
      ...(continued !== undefined && last !== undefined
        ? [{ ...last, passage: i, paragraph: passage.paragraph }]
        : candidatesIn(passage, i, [...told, ...marked], names)),
    ];
  });
  return chained(all, passages);
}

/** Joins the parts of quotations that run over several paragraphs; the first part's frame and speaker hold. */
function chained(findings: readonly Finding[], passages: readonly Passage[]): Finding[] {
  const chainAt = new Map(
    passages.flatMap(({ marked }) =>
      marked.flatMap(({ start, chain }) => (chain === null ? [] : [[start, chain] as const])),
    ),
  );
  const heads = new Map<number, Finding>();
  return findings.flatMap((finding) => {
    const chain = chainAt.get(finding.spans[0]?.start ?? -1);
    const head = chain === undefined ? undefined : heads.get(chain);
    if (chain === undefined || finding.type === 'term') return [finding];
    if (head === undefined) {
      const first = { ...finding };
      heads.set(chain, first);
      return [first];
    }
    head.spans = [...head.spans, ...finding.spans];
    head.marks = finding.marks ?? head.marks;
    if (head.speakerMethod === 'last-speaker' && finding.frame.length > 0)
      Object.assign(head, {
        speaker: finding.speaker,
        speakerMethod: finding.speakerMethod,
        cue: finding.cue,
        frame: finding.frame,
      });
    return [];
  });
}

function extended(spans: readonly Span[], more: readonly Span[], passage: Passage): Span[] {
  const last = spans.at(-1);
  const next = more[0];
  if (last === undefined || next === undefined) return [...spans, ...more];
  const between = passage.text.slice(last.end, next.start);
  if (between.includes('\n')) return [...spans, ...more];
  return [...spans.slice(0, -1), { start: last.start, end: next.end }];
}
