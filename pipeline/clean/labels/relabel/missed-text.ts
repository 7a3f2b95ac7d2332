import type { PageView, View } from '../../page-view/view.ts';
import { dropSaid } from '../../rules/rule.ts';
import type { Label } from '../model/decode.ts';
import { creditsPicture } from './captions.ts';

/** In characters; on the gold pages no caption is longer, and teasers hardly ever. */
const LONG = 300;
/** Units above the article's first text in which a long paragraph is its own. */
const ABOVE = 3;

/**
 * Labels of a plain text with the paragraphs that the model missed between others of the article: one beside another
 * paragraph of it (6 of 8 on the gold pages), and a long one anywhere between them or right beside them (7 of 8).
 */
export function withMissedText(
  { units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const found = [...labels];
  const isText = (index: number) => found[index] === 'body' || found[index] === 'lead';
  const pure = isPure(units, labels);
  const first = labels.findIndex((_, index) => isText(index));
  const last = labels.findLastIndex((_, index) => isText(index));
  units.forEach((unit, index) => {
    if (found[index] !== 'drop' || (allowed[index] ?? null) !== null) return;
    if (!(unit.prose || (pure && unit.stopped)) || unit.match !== null || unit.isPullQuote) return;
    if (unit.isCopy || unit.hasCopies || creditsPicture(units[index + 1])) return;
    const inside = index > first && index < last;
    const beside = isText(index - 1) || isText(index + 1);
    const long = unit.content.length >= LONG && index >= first - ABOVE && index <= last + 1;
    if (((inside || (pure && !unit.prose && index > first)) && beside) || (first !== -1 && long))
      found[index] = 'body';
  });
  return found;
}

/** Share of its text that the model keeps of a page that is an article without a site around it. */
const PURE = 0.8;

function isPure(units: readonly View[], labels: readonly Label[]): boolean {
  let all = 0;
  let kept = 0;
  if (units.some(({ match }) => dropSaid(match) !== null)) return false;
  units.forEach(({ content }, index) => {
    all += content.length;
    if (labels[index] !== 'drop') kept += content.length;
  });
  return kept > PURE * all;
}
