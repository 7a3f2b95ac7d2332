import type { Favour } from '../../../settings.ts';
import type { View } from '../../page-view/view.ts';
import { dropSaid } from '../../rules/rule.ts';
import type { Label } from '../model/decode.ts';
import type { Scorer } from './scorer.ts';
import type { Situation } from './situation.ts';

/** In logits: from here on a unit that the models dropped is the article's after all. */
const SURE: Readonly<Record<Exclude<Favour, 'precision'>, number>> = { recall: -1, balance: 0 };
/**
 * On a page with a long text of which the strict model keeps about as much as the wide one does, it seldom misses a part.
 * Lines tell less than elements do: of what only the wide model keeps there, more is not the article's.
 */
const WELL_READ = {
  markup: { asMuch: 0.9, sure: 2.6 },
  lines: { asMuch: 0.6, sure: 2 },
};
/** In characters. */
const LONG_TEXT = 1500;

/**
 * Labels with what the models dropped and a second look keeps: boosted trees that see what both models make of a unit, of
 * its neighbours, of all units at its place and of the page. Each model sees a unit and what stands beside it only.
 */
export function withSecondLook(
  situation: Situation,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
  scorer: Scorer,
  favour: Exclude<Favour, 'precision'>,
): Label[] {
  const { view, strict, wide, wideLabels } = situation;
  const wellRead = WELL_READ[view.markup ? 'markup' : 'lines'];
  const isWellRead = strict.length >= LONG_TEXT && strict.length >= wellRead.asMuch * wide.length;
  const sure = favour === 'balance' && isWellRead ? wellRead.sure : SURE[favour];
  return labels.map((label, index) => {
    const unit = view.units[index];
    if (unit === undefined || (label !== 'drop' && label !== 'caption')) return label;
    if (!isOpen(situation, index, allowed[index] ?? null)) return label;
    return scorer(unit, index, situation) > sure
      ? textLabel(unit, wideLabels[index] ?? 'drop')
      : label;
  });
}

/** Whether a second look may change what a unit is: rules that are sure of it stay. */
export function isOpen(
  situation: Situation,
  index: number,
  allowed: readonly Label[] | null,
): boolean {
  const { units } = situation.view;
  const unit = units[index];
  if (unit === undefined || unit.excluded || unit.isCopy || !isNearText(situation, index))
    return false;
  if (announcesOther(units[index - 1])) return false;
  return allowed === null || allowed.includes('body') || isSetApart(unit, allowed);
}

/** `Rückfragen bitte an:`: what stands below is no part of the article either. */
function announcesOther(before: View | undefined): boolean {
  if (before?.match?.certain !== true) return false;
  return dropSaid(before.match) !== null && before.content.endsWith(':');
}

/** Units from what a model keeps; what is farther off is a menu or a list of teasers. */
const REACH = 12;
/** In characters; on a page of which the models keep less, the text may be anywhere. */
const LITTLE_TEXT = 500;

function isNearText({ strict, wide }: Situation, index: number): boolean {
  if (wide.length < LITTLE_TEXT) return true;
  return [strict, wide].some(({ above }) => {
    const last = above.length - 1;
    return above[Math.min(last, index + REACH + 1)] !== above[Math.max(0, index - REACH)];
  });
}

/** What stands apart by its classes alone. */
function isSetApart({ block }: View, allowed: readonly Label[]): boolean {
  return allowed.length > 1 && allowed.includes('drop') && !block.ancestors.includes('aside');
}

function textLabel({ block }: View, wide: Label): Label {
  if (wide === 'lead' || wide === 'body' || wide === 'intertitle') return wide;
  return /^h[1-6]$/.test(block.tag ?? '') ? 'intertitle' : 'body';
}
