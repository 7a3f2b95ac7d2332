import { kindsOf } from '../../page-view/hint-kinds.ts';
import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

const MIN_LEAD_LENGTH = 60;
/** Units between a title and its text: a byline, a picture, buttons. */
const REACH = 15;
/** Kinds of boxes that no lead stands in; many a site calls its lead a teaser. */
const OTHER = new Set([
  'byline',
  'caption',
  'comment',
  'consent',
  'media',
  'navigation',
  'promotion',
  'share',
  'tags',
]);
const ELEMENTS = ['aside', 'figure', 'figcaption', 'form', 'li', 'nav', 'table', 'blockquote'];

/** Labels with the paragraph between a page's title and its text that was taken for a box beside it: the article's lead. */
export function withLeadBelowTitle(
  { units, main, page }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const first = labels.findIndex((label) => label === 'lead' || label === 'body');
  const title = units.findLastIndex(
    ({ block, content }, index) =>
      index < first &&
      block.tag === 'h1' &&
      (content === page.declared.headline || labels[index] === 'headline'),
  );
  if (main === null || title === -1 || first - title > REACH) return [...labels];
  const between = units.slice(title + 1, first);
  if (between.some(({ match }) => match?.opens)) return [...labels];
  const leads = between.flatMap((unit, at) => {
    const index = title + 1 + at;
    const choice = allowed[index] ?? null;
    const isFree = choice === null || (choice.length > 1 && choice.includes('drop'));
    return isFree && readsAsLead(unit) ? [index] : [];
  });
  // Several are a list of teasers.
  if (leads.length !== 1) return [...labels];
  return labels.map((label, index) => (leads.includes(index) ? 'lead' : label));
}

function readsAsLead({ block, content, stopped, match, isCopy, functionWords }: View): boolean {
  if (!stopped || content.length < MIN_LEAD_LENGTH || match !== null || isCopy) return false;
  if (block.linkDensity > 0.3 || functionWords < 0.15) return false;
  if (ELEMENTS.some((element) => block.tag === element || block.ancestors.includes(element)))
    return false;
  return !block.hints.some((hint) => kindsOf(hint).some((kind) => OTHER.has(kind)));
}
