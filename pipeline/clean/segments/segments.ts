import type { DropReason, Role } from '../../../schemas/article.ts';
import type { Span } from '../../../schemas/span.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import { readsAsKicker } from '../headline/kicker.ts';
import type { Label } from '../labels/model/decode.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import { duplicatesOf } from './duplicates.ts';
import { withLead } from './lead.ts';
import { namesQuoted } from './quoted-source.ts';
import { reasonsOf } from './reasons.ts';

/** A stretch of the page with what became of it. */
export type Segment = Span &
  ({ kind: 'paragraph'; role: Role } | { kind: 'dropped'; reason: DropReason; rule: string });

/** All of a page's stretches in order, and where its headline stands. */
export interface SegmentedPage {
  segments: Segment[];
  headline: HeadlinePlace | null;
}

/** The role of a stretch; null where it was dropped. */
export function roleOfSegment(segment: Segment): Role | null {
  return segment.kind === 'paragraph' ? segment.role : null;
}

/** Roles and reasons of all units, in order, from the model's labels and the headline's place. */
export function segmentsOf(
  view: PageView,
  labels: readonly Label[],
  headline: HeadlinePlace | null,
): Segment[] {
  const roles = withLead(
    view,
    view.units.map((unit, index) => roleOf(view, unit, index, labels, headline)),
    headline,
  );
  const duplicates = duplicatesOf(view, roles);
  const reasons = reasonsOf(view, roles, headline);
  return view.units.flatMap((unit, index): Segment[] => {
    const { start, end } = unit;
    const role = roles[index] ?? null;
    if (duplicates.has(index))
      return [{ kind: 'dropped', start, end, reason: 'duplicate', rule: 'repeated-paragraph' }];
    if (role === null) {
      const { reason, rule } = reasons[index] ?? { reason: 'other', rule: 'article-model' };
      return [{ kind: 'dropped', start, end, reason, rule }];
    }
    if (role === 'headline' && headline !== null && headline.start > start) {
      return [
        { kind: 'paragraph', start, end: headline.start, role: 'kicker' },
        { kind: 'paragraph', start: headline.start, end, role },
      ];
    }
    return [{ kind: 'paragraph', start, end, role }];
  });
}

function roleOf(
  view: PageView,
  unit: View,
  index: number,
  labels: readonly Label[],
  headline: HeadlinePlace | null,
): Role | null {
  if (unit.bullet) return null;
  if (index === headline?.index) return 'headline';
  const label = labels[index] ?? 'drop';
  const isAbove =
    headline !== null && index === headline.index - 1 && label === 'drop' && !inMenu(unit);
  if (isAbove && readsAsKicker(unit) && !view.units[index + 1]?.content.includes(unit.content))
    return 'kicker';
  const said = roleSaid(unit.match);
  if (namesQuoted(view, labels, index)) return 'credit';
  switch (label) {
    case 'lead':
      return said ?? 'lead';
    case 'body':
      if (said === null && isHeading(unit)) return 'intertitle';
      return said !== null ? said : unit.listed || unit.block.tag === 'li' ? 'list_item' : 'body';
    case 'intertitle':
      return said ?? 'intertitle';
    case 'caption':
      return said ?? 'caption';
    case 'headline':
      return null;
    case 'drop':
      return said !== null && nearArticle(view, labels, index) ? said : null;
  }
}

/** What a page sets as a heading is none of its paragraphs. */
function isHeading({ block, stopped }: View): boolean {
  return /^h[2-6]$/.test(block.tag ?? '') && !stopped;
}

/** `Start Politik`: short as a kicker is, and the last thing above many a headline. */
function inMenu({ block }: View): boolean {
  return block.tag === 'nav' || block.ancestors.includes('nav');
}

const NEAR = 4;

/** Credits, bylines and sign-offs belong to the article only where it is near; elsewhere they belong to teasers. */
function nearArticle(view: PageView, labels: readonly Label[], index: number): boolean {
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const at of [index - distance, index + distance]) {
      const label = labels[at];
      if (label !== undefined && label !== 'drop' && label !== 'caption') return true;
    }
    if (view.units[index - distance]?.match?.opens) return false;
  }
  return false;
}
