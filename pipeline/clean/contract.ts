import type { PageView } from './page-view/view.ts';
import type { Segment, SegmentedPage } from './segments/segments.ts';
import { MAX_INTERTITLE_LENGTH } from './thresholds.ts';

/** A JSON line's text is an article by contract: nothing but the marks of its lists is dropped. */
export function contractSegments(view: PageView): SegmentedPage {
  const segments = view.units.map((unit, index): Segment => {
    const { start, end, bullet, listed, content, stopped } = unit;
    if (bullet) return { kind: 'dropped', start, end, reason: 'other', rule: 'list-bullet' };
    if (listed) return { kind: 'paragraph', start, end, role: 'list_item' };
    if (index === 0 && view.units.length > 1)
      return { kind: 'paragraph', start, end, role: 'lead' };
    const isTitle = !stopped && content.length < MAX_INTERTITLE_LENGTH;
    return { kind: 'paragraph', start, end, role: isTitle ? 'intertitle' : 'body' };
  });
  return { segments, headline: null };
}
