import type { Role } from '../../../schemas/article.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import { isPrintedTwice } from '../labels/label-constraints.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import { GERMAN_FUNCTION_WORDS } from '../thresholds.ts';

const MAX_LEAD_LENGTH = 700;

/** Points listed between headline and text are the lead; else, where the model saw none, the opening paragraph is. */
export function withLead(
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
    (view.units[opening]?.content.length ?? 0) <= MAX_LEAD_LENGTH &&
    roles.indexOf('body', opening + 1) !== -1
  )
    roles[opening] = 'lead';
  return roles;
}

const TEXT: ReadonlySet<Role> = new Set(['lead', 'body', 'list_item', 'intertitle']);

const MIN_LEAD_LENGTH = 40;
const MAX_HEAD_UNITS = 12;

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
  if (unit === undefined || text < index || text > index + MAX_HEAD_UNITS) return null;
  if (unit.excluded || OUTSIDE.some((element) => unit.block.ancestors.includes(element)))
    return null;
  if (unit.match !== null || isPrintedTwice(view, unit, index)) return null;
  const ends =
    unit.stopped || ENDING_IN_BYLINE.test(unit.content) || standsInHead(view, unit, headline);
  return ends && roles[index] === null && unit.content.length >= MIN_LEAD_LENGTH ? index : null;
}

function isOfPicture({ block, match }: View): boolean {
  const said = roleSaid(match);
  return said === 'caption' || said === 'credit' || block.ancestors.includes('figure');
}

/** Beside the headline in the same element, and no label: `Am Nussberg sperren Betriebe zu – und ein Gesetz hilft`. */
function standsInHead({ units }: PageView, unit: View, headline: HeadlinePlace): boolean {
  const head = units[headline.index];
  return (
    unit.block.tag !== null &&
    unit.functionWords >= GERMAN_FUNCTION_WORDS &&
    head !== undefined &&
    unit.box === head.box
  );
}

/** Elements that hold no part of the text. */
const OUTSIDE = ['figure', 'aside', 'nav', 'footer'];
const ENDING_IN_BYLINE =
  /[.!?] (?:Ein(?:e)? \p{Lu}\p{Ll}+ )?[Vv]on \p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}-]+){1,3}$/u;
