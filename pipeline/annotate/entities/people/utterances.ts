import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import type { Span } from '../../../../schemas/span.ts';
import { flatMapped } from '../../../text/flat-mapped.ts';
import { MARKS } from '../../../text/marks.ts';
import { firstIndex } from '../../../text/ordered-spans.ts';

const OPENS = new RegExp(`^[${MARKS.opening}]$`, 'u');
const CLOSES = new RegExp(`^[${MARKS.closing}]$`, 'u');
const MARK = new RegExp(`[${MARKS.opening}${MARKS.closing}]`, 'gu');

/** A test of whether a position lies in quotation marks that open and close in one paragraph. */
export function quotationsIn(article: SegmentedArticle): (position: number) => boolean {
  const spans = flatMapped(article.paragraphs, (paragraph) => spansIn(article.text, paragraph));
  return (position) => {
    const next = firstIndex(spans, ({ end }) => end > position);
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) <= position;
  };
}

function spansIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index;
    if (open < 0 && OPENS.test(mark)) open = at;
    else if (open >= 0 && CLOSES.test(mark)) {
      spans.push({ start: open, end: at });
      open = -1;
    }
  }
  return spans;
}
