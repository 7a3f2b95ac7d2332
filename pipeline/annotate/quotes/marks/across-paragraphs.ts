import type { SegmentedArticle, SegmentedParagraph } from '../../../../schemas/sentences.ts';
import type { Span } from '../../../../schemas/span.ts';
import { markOf } from '../../../text/marks.ts';
import { type Marked, type Pairing, pairMarks } from './pairs.ts';

/** How many paragraphs a quotation may run over. */
const LONGEST = 6;
/** An unclosed quotation ends with its paragraph if that is no longer than this, else with its sentence. */
const SHORT_REST = 400;

/** A part of a quotation that runs over several paragraphs; parts of one quotation share a chain. */
export interface MarkedPart extends Marked {
  chain: number | null;
}

function opensWithMark(text: string, paragraph: Span): boolean {
  return markOf(text.charAt(paragraph.start))?.level === 'double';
}

/** Index of the paragraph in which a mark closes what paragraph `from` left open; -1 if none does. */
function closingParagraph(
  text: string,
  paragraphs: readonly SegmentedParagraph[],
  pairings: readonly Pairing[],
  from: number,
): number {
  for (let k = from + 1; k < Math.min(paragraphs.length, from + LONGEST); k++) {
    const paragraph = paragraphs[k];
    const pairing = pairings[k];
    if (
      paragraph === undefined ||
      pairing === undefined ||
      paragraph.role !== paragraphs[from]?.role
    )
      return -1;
    const reopened = opensWithMark(text, paragraph);
    const first = pairing.marked[0];
    if (reopened && first?.start === paragraph.start && first.depth === 0) return k;
    if (pairing.unopened.length > 0) return k;
    if (!reopened && pairing.marked.length > 0) return -1;
  }
  return -1;
}

/** Where an unclosed quotation ends for lack of a mark. */
function endOfUnclosed(paragraph: SegmentedParagraph, at: number): number {
  if (paragraph.end - at <= SHORT_REST) return paragraph.end;
  return paragraph.sentences.find(({ end }) => end > at)?.end ?? paragraph.end;
}

function chainParts(
  text: string,
  paragraphs: readonly SegmentedParagraph[],
  pairings: readonly Pairing[],
  from: number,
  to: number,
  open: { at: number; character: string },
  parts: MarkedPart[][],
): void {
  const chain = open.at;
  for (let k = from; k <= to; k++) {
    const paragraph = paragraphs[k];
    const pairing = pairings[k];
    if (paragraph === undefined || pairing === undefined) continue;
    const start = k === from ? open.at : paragraph.start;
    const pair = pairing.marked.find(
      (marked) => marked.start === paragraph.start && marked.depth === 0,
    );
    const close =
      k === to ? (pair?.end ?? (pairing.unopened[0] ?? paragraph.end - 1) + 1) : paragraph.end;
    const mark = k === to ? text.charAt(close - 1) : null;
    const status = mark === null ? 'unclosed' : 'ok';
    parts[k] = (parts[k] ?? []).filter((marked) => marked !== pair && marked.start !== start);
    parts[k]?.unshift({
      start,
      end: close,
      depth: 0,
      chain,
      marks: { open: open.character, close: mark, status },
    });
  }
}

/** The quotations in marks of each paragraph; those that run on into the next ones are chained. */
export function marksByParagraph(article: SegmentedArticle): MarkedPart[][] {
  const { text, paragraphs } = article;
  const pairings = paragraphs.map((paragraph) => pairMarks(text, paragraph));
  const parts: MarkedPart[][] = pairings.map(({ marked }) =>
    marked.map((pair) => ({ ...pair, chain: null })),
  );
  const taken = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    const open = pairings[i]?.unclosed[0];
    if (open === undefined || taken.has(i)) return;
    const to = closingParagraph(text, paragraphs, pairings, i);
    if (to >= 0) {
      chainParts(text, paragraphs, pairings, i, to, open, parts);
      for (let k = i; k <= to; k++) taken.add(k);
      return;
    }
    const end = endOfUnclosed(paragraph, open.at);
    const marks = { open: open.character, close: null, status: 'unclosed' } as const;
    const holds = (parts[i] ?? []).some((pair) => pair.start < end && pair.end > open.at);
    if (!holds && end > open.at + 1)
      parts[i]?.push({ start: open.at, end, depth: 0, chain: null, marks });
  });
  return parts;
}
