import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import type { Segment } from '../segments/segments.ts';

const ABOVE_HEADLINE = 2;
const BELOW_HEADLINE = 6;

/**
 * The units where a page tells author and date: from just above the headline to the opening of the text, its running
 * text left out. Where no headline stands, those above the opening. `above` marks units above the headline, `behind` those
 * behind the opening.
 */
export function titleRegion(
  { units }: PageView,
  segments: readonly Segment[],
  headline: HeadlinePlace | null,
): { unit: View; above: boolean; behind: boolean }[] {
  const opening = segments.find(
    (segment) =>
      segment.kind === 'paragraph' && (segment.role === 'lead' || segment.role === 'body'),
  );
  const first = units.findIndex((unit) => unit.start === opening?.start);
  const title = headline?.index ?? Math.max(0, first - BELOW_HEADLINE);
  const from = Math.max(0, title - ABOVE_HEADLINE);
  const to = Math.max(title + BELOW_HEADLINE, first + 1) + 1;
  return units
    .slice(from, to)
    .map((unit, index) => ({
      unit,
      above: from + index < title,
      behind: first >= 0 && from + index > first,
    }))
    .filter(({ unit }) => !unit.prose);
}
