import type { PageView } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

const MAX_HEADING_LENGTH = 150;

/**
 * Labels with the headings in markup right above a paragraph of the article in the same element, as each entry of a live
 * blog has one. Headings with links are teasers.
 */
export function withHeadings(
  { units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const first = labels.findIndex((label) => label === 'lead' || label === 'body');
  return labels.map((label, index) => {
    const unit = units[index];
    const below = units[index + 1];
    if (label !== 'drop' || unit === undefined || below === undefined || index < first)
      return label;
    if ((allowed[index] ?? null) !== null || unit.match !== null || unit.isCopy) return label;
    const isHeading = /^h[2-6]$/.test(unit.block.tag ?? '') && unit.block.linkDensity < 0.5;
    const isBeside = unit.box === below.box;
    const isAbove = labels[index + 1] === 'body' && below.stopped;
    return isHeading && isBeside && isAbove && unit.content.length <= MAX_HEADING_LENGTH
      ? 'intertitle'
      : label;
  });
}
