import type { DropReason, Role } from '../../../schemas/article.ts';
import { truncatedTitles } from '../headline/cut-titles.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import { isPrintDate } from '../rules/print-date.ts';

export interface Reason {
  reason: DropReason;
  rule: string;
}

/**
 * Why each unit without a role is dropped: its own rule's reason, else that of the heading it stands under
 * (`Mehr aus Politik` and the teasers below it), else the one its place tells.
 */
export function reasonsOf(
  view: PageView,
  roles: readonly (Role | null)[],
  headline: HeadlinePlace | null,
): Reason[] {
  const titles = truncatedTitles(view.units);
  let heading: Reason | null = null;
  return view.units.map((unit, index) => {
    if (roles[index] !== null) {
      heading = null;
      return { reason: 'other', rule: 'article-model' };
    }
    const own = titles.has(index)
      ? ({ reason: 'breadcrumb', rule: 'truncated-headline' } as const)
      : ownReason(unit, index, headline);
    if (unit.match?.opens && own !== null)
      heading = {
        reason: own.reason === 'related' ? 'teaser' : own.reason,
        rule: `under ${own.rule}`,
      };
    return own ?? heading ?? placeReason(view, unit, index, headline);
  });
}

function ownReason(unit: View, index: number, headline: HeadlinePlace | null): Reason | null {
  if (unit.bullet) return { reason: 'other', rule: 'list-bullet' };
  const { match } = unit;
  if (match === null) return null;
  if (match.verdict.kind === 'drop') return { reason: match.verdict.reason, rule: match.rule };
  const isAbove = index < (headline?.index ?? 0);
  if (isAbove && match.tells === 'date' && isPrintDate(unit.content, unit.block))
    return { reason: 'crawl_date', rule: 'date-above-headline' };
  return null;
}

const MIN_REPEATED_LENGTH = 20;

function placeReason(
  view: PageView,
  unit: View,
  index: number,
  headline: HeadlinePlace | null,
): Reason {
  const { ancestors } = unit.block;
  if (unit.isCopy && unit.content.length > MIN_REPEATED_LENGTH)
    return { reason: 'duplicate', rule: 'repeated-text' };
  if (ancestors.includes('nav')) return { reason: 'navigation', rule: 'inside-nav' };
  if (ancestors.includes('footer')) return { reason: 'legal', rule: 'inside-footer' };
  if (index < (headline?.index ?? view.firstProse))
    return { reason: 'navigation', rule: 'above-headline' };
  if (unit.block.linkDensity > 0.5) return { reason: 'related', rule: 'linked-text' };
  return index > view.lastProse
    ? { reason: 'navigation', rule: 'below-article' }
    : { reason: 'other', rule: 'article-model' };
}
