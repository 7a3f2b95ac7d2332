import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import { contains, overlaps, type Span } from '../../../schemas/span.ts';
import { continuationOf, type LastSpeaker } from './continuation.ts';
import type { Finding, Heuristic } from './finding.ts';
import { attribution } from './frames/attribution.ts';
import { postposedFrame, wieFrame } from './frames/postposed.ts';
import { preposedFrame } from './frames/preposed.ts';
import { pairMarks } from './marked.ts';
import { markedQuotes } from './marked-quotes.ts';
import { type Passage, passagesOf } from './passage.ts';

/** The ways of reporting speech, in the order in which they may claim a passage. */
export const heuristics: readonly Heuristic[] = [
  attribution,
  wieFrame,
  postposedFrame,
  preposedFrame,
];

const QUOTED_ROLES = new Set([
  'headline',
  'kicker',
  'lead',
  'intertitle',
  'body',
  'list_item',
  'caption',
]);

/** The passages of all paragraphs in which somebody may be quoted. */
export function passagesIn(article: SegmentedArticle): Passage[] {
  return article.paragraphs.flatMap((paragraph, index) => {
    if (!QUOTED_ROLES.has(paragraph.role)) return [];
    const { marked } = pairMarks(article.text, paragraph);
    return passagesOf(article.text, paragraph, index, marked);
  });
}

function clashes(finding: Finding, claimed: readonly Finding[]): boolean {
  const mine = [...finding.spans, ...finding.frame];
  return claimed.some((other) =>
    [...other.spans, ...other.frame].some((span) => mine.some((own) => overlaps(own, span))),
  );
}

function framedIn(passage: Passage): Finding[] {
  const claimed: Finding[] = [];
  for (const heuristic of heuristics)
    for (const finding of heuristic.find(passage))
      if (
        finding.type === 'direct'
          ? !claimed.some((other) =>
              overlaps(other.spans[0] ?? passage, finding.spans[0] ?? passage),
            )
          : !clashes(finding, claimed)
      )
        claimed.push(finding);
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

/** All findings of the article, passage by passage; the last speaker is carried along. */
export function findingsOf(passages: readonly Passage[]): Finding[] {
  const all: Finding[] = [];
  let last: LastSpeaker | undefined;
  let open: Finding | undefined;
  for (const passage of passages) {
    const framed = framedIn(passage).map((finding) => withMarks(passage, finding));
    const hasReported = framed.some(({ type }) => type !== 'direct');
    const continued = hasReported ? undefined : continuationOf(passage, last);
    const here = continued === undefined ? framed : [...framed, continued];
    const marked = markedQuotes(passage, here);
    if (continued !== undefined && open !== undefined && joined(open, continued)) {
      open.spans = extended(open.spans, continued.spans, passage);
      all.push(...framed, ...marked);
    } else {
      all.push(...here, ...marked);
      open = continued;
    }
    if (continued === undefined) open = undefined;
    const speaking = [...framed, ...marked].filter(
      ({ speaker, type }) => speaker !== null && type !== 'term',
    );
    for (const finding of speaking)
      if (finding.speaker !== null) last = { span: finding.speaker, age: 0 };
    for (const finding of marked)
      if (
        finding.type !== 'term' &&
        finding.speaker === null &&
        finding.frame.length === 0 &&
        last !== undefined
      ) {
        finding.speaker = last.span;
        finding.speakerMethod = 'last-speaker';
      }
  }
  return all;
}

function extended(spans: readonly Span[], more: readonly Span[], passage: Passage): Span[] {
  const last = spans.at(-1);
  const next = more[0];
  if (last === undefined || next === undefined) return [...spans, ...more];
  const between = passage.text.slice(last.end, next.start);
  if (between.includes('\n')) return [...spans, ...more];
  return [...spans.slice(0, -1), { start: last.start, end: next.end }];
}
