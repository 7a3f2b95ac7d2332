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
  markup: { asMuch: 0.85, sure: 2.6 },
  lines: { asMuch: 0.5, sure: 2 },
};
/** In characters. */
const LONG_TEXT = 1500;
/** Below this, what a model kept of a page of lines is a teaser or a notice. In markup trees know no better than models do. */
const SURELY_NOT = -1;

/**
 * Labels as boosted trees would have them: they see what both models make of a unit, of its neighbours, of all units at its
 * place and of the page, where each model sees a unit and what stands beside it only. They bring back what the models
 * dropped, and of plain text they drop what the models kept, where they are sure of it.
 */
export function withSecondLook(
  situation: Situation,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
  scorer: Scorer,
  favour: Exclude<Favour, 'precision'>,
): Label[] {
  const { view, wideLabels } = situation;
  const sure = sureFor(situation, favour);
  const drops = !view.markup && favour === 'balance';
  return labels.map((label, index) => {
    const unit = view.units[index];
    if (unit === undefined || label === 'headline' || (isText(label) && !drops)) return label;
    if (!isOpen(situation, index, allowed[index] ?? null)) return label;
    const bound = isText(label) ? SURELY_NOT : sure;
    const score = scorer(unit, index, situation, bound);
    if (isText(label)) return score < bound ? 'drop' : label;
    return score > bound ? textLabel(unit, wideLabels[index] ?? 'drop') : label;
  });
}

function isText(label: Label): boolean {
  return label === 'lead' || label === 'body' || label === 'intertitle';
}

/** From where on a dropped unit of this page comes back. */
function sureFor({ view, strict, wide }: Situation, favour: Exclude<Favour, 'precision'>): number {
  const wellRead = WELL_READ[view.markup ? 'markup' : 'lines'];
  const isWellRead = strict.length >= LONG_TEXT && strict.length >= wellRead.asMuch * wide.length;
  return favour === 'balance' && isWellRead ? wellRead.sure : SURE[favour];
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
