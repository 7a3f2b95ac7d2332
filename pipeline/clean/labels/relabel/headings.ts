import type { PageView, View } from '../../page-view/view.ts';
import { MAX_INTERTITLE_LENGTH } from '../../thresholds.ts';
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

/** `<b>Hilfe für Betroffene</b><br>Die Stadt …`: a line in bold right above a paragraph of the same element heads it. */
export function withBoldHeadings(
  { units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  return labels.map((label, index) => {
    const [unit, below] = [units[index], units[index + 1]];
    if (label !== 'body' || unit === undefined || below === undefined) return label;
    if ((allowed[index] ?? null) !== null || unit.match !== null) return label;
    const isBold = isInBold(unit) && unit.content.length <= MAX_INTERTITLE_LENGTH;
    const isOpen = /[.:?!…“"»«]$/u.test(unit.content);
    const isAbove = labels[index + 1] === 'body' && below.stopped && !isInBold(below);
    return isBold && !isOpen && isAbove && unit.box === below.box ? 'intertitle' : label;
  });
}

function isInBold({ block }: View): boolean {
  return block.hints.includes('strong');
}
