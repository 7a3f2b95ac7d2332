import type { DropReason, Role } from '../../../schemas/article.ts';
import type { Span } from '../../../schemas/span.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import { readsAsKicker } from '../headline/kicker.ts';
import { isPrintedTwice } from '../labels/label-constraints.ts';
import type { Label } from '../labels/model/decode.ts';
import type { PageView, View } from '../page-view/view.ts';
import { duplicatesOf } from './duplicates.ts';
import { reasonsOf } from './reasons.ts';

/** What became of a stretch of the page. */
export type Fate = Span & ({ role: Role } | { reason: DropReason; rule: string });

/** Roles and reasons of all units, in order, from the model's labels and the headline's place. */
export function fatesOf(
  view: PageView,
  labels: readonly Label[],
  headline: HeadlinePlace | null,
): Fate[] {
  const roles = withLead(
    view,
    view.units.map((unit, index) => roleOf(view, unit, index, labels, headline)),
    headline,
  );
  const duplicates = duplicatesOf(view, roles);
  const reasons = reasonsOf(view, roles, headline);
  return view.units.flatMap((unit, index): Fate[] => {
    const { start, end } = unit;
    const role = roles[index] ?? null;
    if (duplicates.has(index))
      return [{ start, end, reason: 'duplicate', rule: 'repeated-paragraph' }];
    if (role === null) {
      const { reason, rule } = reasons[index] ?? { reason: 'other', rule: 'article-model' };
      return [{ start, end, reason, rule }];
    }
    if (role === 'headline' && headline !== null && headline.start > start) {
      return [
        { start, end: headline.start, role: 'kicker' },
        { start: headline.start, end, role },
      ];
    }
    return [{ start, end, role }];
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
  if (headline !== null && index === headline.index - 1 && label === 'drop' && readsAsKicker(unit))
    return 'kicker';
  const { finding } = unit;
  const said = finding !== null && 'role' in finding.verdict ? finding.verdict.role : null;
  switch (label) {
    case 'lead':
      return 'lead';
    case 'body':
      return unit.listed || unit.block.tag === 'li' ? 'list_item' : 'body';
    case 'intertitle':
      return 'intertitle';
    case 'caption':
      return said ?? 'caption';
    case 'headline':
      return null;
    case 'drop':
      return said !== null && nearArticle(view, labels, index) ? said : null;
  }
}

const LONGEST_LEAD = 700;

/** Points listed between headline and text are the lead; else, where the model saw none, the opening paragraph is. */
function withLead(
  view: PageView,
  roles: (Role | null)[],
  headline: HeadlinePlace | null,
): (Role | null)[] {
  const below = leadBelow(view, roles, headline);
  if (below !== null) roles[below] = 'lead';
  const opening = roles.indexOf('body');
  const listed = roles.flatMap((role, index) =>
    (role === null ? view.units[index]?.stopped : TEXT.has(role)) &&
    view.units[index]?.listed &&
    index < opening &&
    index > (headline?.index ?? opening)
      ? [index]
      : [],
  );
  for (const index of listed) roles[index] = 'lead';
  for (let index = opening + 1; index < roles.length && opening !== -1; index++) {
    if (roles[index] === 'lead') roles[index] = 'body';
  }
  if (roles.includes('lead') || opening === -1) return roles;
  if (
    (view.units[opening]?.content.length ?? 0) <= LONGEST_LEAD &&
    roles.indexOf('body', opening + 1) !== -1
  )
    roles[opening] = 'lead';
  return roles;
}

const TEXT: ReadonlySet<Role> = new Set(['lead', 'body', 'list_item', 'intertitle']);

const SHORTEST_LEAD = 40;
const LONGEST_HEAD = 12;

/**
 * A sentence right below the headline is its lead, whatever stands between it and the text: on the gold
 * pages all 35 such lines are.
 */
function leadBelow(
  view: PageView,
  roles: readonly (Role | null)[],
  headline: HeadlinePlace | null,
): number | null {
  if (headline === null) return null;
  const index = view.units.findIndex((unit, at) => at > headline.index && !isOfPicture(unit));
  const unit = view.units[index];
  const text = roles.findIndex((role) => role === 'lead' || role === 'body');
  if (unit === undefined || text < index || text > index + LONGEST_HEAD) return null;
  if (unit.settled || OUTSIDE.some((element) => unit.block.ancestors.includes(element)))
    return null;
  if (unit.finding !== null || isPrintedTwice(view, unit, index)) return null;
  const ends =
    unit.stopped || ENDING_IN_BYLINE.test(unit.content) || standsInHead(view, unit, headline);
  return ends && roles[index] === null && unit.content.length >= SHORTEST_LEAD ? index : null;
}

function isOfPicture({ block, finding }: View): boolean {
  const said = finding !== null && 'role' in finding.verdict ? finding.verdict.role : null;
  return said === 'caption' || said === 'credit' || block.ancestors.includes('figure');
}

/** Beside the headline in the same element, and no label: `Am Nussberg sperren Betriebe zu – und ein Gesetz hilft`. */
function standsInHead({ units }: PageView, unit: View, headline: HeadlinePlace): boolean {
  const head = units[headline.index];
  return (
    unit.block.tag !== null &&
    unit.functionWords >= SENTENCE_FUNCTION_WORDS &&
    unit.block.ancestors.join(' ') === head?.block.ancestors.join(' ')
  );
}

const SENTENCE_FUNCTION_WORDS = 0.22;
/** Elements that hold no part of the text. */
const OUTSIDE = ['figure', 'aside', 'nav', 'footer'];
const ENDING_IN_BYLINE =
  /[.!?] (?:Ein(?:e)? \p{Lu}\p{Ll}+ )?[Vv]on \p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}-]+){1,3}$/u;

const NEAR = 4;

/** Credits, bylines and sign-offs belong to the article only where it is near; elsewhere they belong to teasers. */
function nearArticle(view: PageView, labels: readonly Label[], index: number): boolean {
  for (let distance = 1; distance <= NEAR; distance++) {
    for (const at of [index - distance, index + distance]) {
      const label = labels[at];
      if (label !== undefined && label !== 'drop' && label !== 'caption') return true;
    }
    if (view.units[index - distance]?.finding?.opens) return false;
  }
  return false;
}
