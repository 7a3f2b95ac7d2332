import type { Block } from '../../../schemas/page.ts';
import { folded } from '../../text/words.ts';
import { truncatedTitles } from '../headline/cut-titles.ts';
import { kindsOf } from '../page-view/hint-kinds.ts';
import type { PageView, View } from '../page-view/view.ts';
import { dropSaid, roleSaid } from '../rules/rule.ts';
import type { Label } from './model/decode.ts';

/** A line of this size is no caption, headline or teaser. */
const LONG_LINE = 400;

/** Labels that certain rules leave to each unit: null where the model is free. */
export function labelConstraints(view: PageView): (readonly Label[] | null)[] {
  const titles = truncatedTitles(view.units);
  const headlines = new Set(
    [...titles.values()].filter((index) => index < Math.max(1, view.firstProse)),
  );
  const lead = declaredLead(view);
  const end = commentsStart(view);
  const running = runningLines(view);
  return view.units.map((unit, index) => {
    if (titles.has(index) || index > end) return ['drop'];
    if (index === lead) return ['lead'];
    return headlines.has(index) ? ['headline'] : allowedFor(view, unit, index, running);
  });
}

function allowedFor(
  view: PageView,
  unit: View,
  index: number,
  running: ReadonlySet<Block>,
): readonly Label[] | null {
  if (unit.bullet) return ['drop'];
  const { ancestors, tag } = unit.block;
  if (tag === 'figcaption' || ancestors.includes('figcaption')) return ['caption'];
  if (unit.excluded) return ['drop'];
  if (unit.glued && running.has(unit.block)) return ['lead', 'body'];
  if (unit.match?.certain) return [roleSaid(unit.match) === 'caption' ? 'caption' : 'drop'];
  if (promotes(view.units[index - 1], unit)) return ['drop'];
  if (isPrintedTwice(view, unit, index) || standsApart(view, unit))
    return ['headline', 'caption', 'drop'];
  if (headsMainText(view, unit, index)) return ['intertitle', 'headline'];
  return standsWithPicture(view, unit, index) ? ['caption'] : null;
}

/** `Deine Spende für freien Journalismus`: what stands right below, in the same element, is the appeal. */
function promotes(heading: View | undefined, { block }: View): boolean {
  if (heading === undefined || block.tag === null || heading.match?.opens !== true) return false;
  const isBeside = heading.block.ancestors.join(' ') === block.ancestors.join(' ');
  return dropSaid(heading.match) === 'promotion' && isBeside && heading.block.tag === block.tag;
}

/** Where the readers' comments begin, below most of the page's running text; past the last unit on a page without. */
function commentsStart({ units, firstProse }: PageView): number {
  const isText = (unit: View) => unit.prose && !unit.isCopy;
  const long = units.filter(isText).length;
  let above = 0;
  for (const [index, unit] of units.entries()) {
    const heads = unit.match?.tells === 'comments' && index > firstProse;
    if (heads && above * 3 > long) return index;
    if (isText(unit)) above++;
  }
  return units.length;
}

const MIN_DECLARED_LEAD_LENGTH = 40;

/** The unit that shows what the source declares as its lead: the last one before the text is under way. */
function declaredLead(view: PageView): number {
  const lead = folded(view.page.declared.lead ?? '');
  if (lead.length < MIN_DECLARED_LEAD_LENGTH) return -1;
  return view.units.findLastIndex(
    ({ content, block }, index) =>
      content === lead && index <= view.firstProse + 2 && !block.ancestors.includes('figure'),
  );
}

/** The paragraphs that a crawler wrote on one long line are one kind of text; most of them being prose, it is the article's. */
function runningLines({ units }: PageView): Set<Block> {
  const parts = new Map<Block, { all: number; prose: number }>();
  for (const { block, bullet, prose, glued } of units) {
    if (!glued || bullet || block.end - block.start < LONG_LINE) continue;
    const count = parts.get(block) ?? { all: 0, prose: 0 };
    parts.set(block, { all: count.all + 1, prose: count.prose + (prose ? 1 : 0) });
  }
  return new Set([...parts].flatMap(([block, { all, prose }]) => (prose * 2 > all ? [block] : [])));
}

const MIN_TWIN_LENGTH = 25;

/** The same line twice in a row, once perhaps with its credit: a caption (or the headline) for two screen sizes, never a paragraph. */
export function isPrintedTwice({ units }: PageView, { content }: View, index: number): boolean {
  if (content.length < MIN_TWIN_LENGTH) return false;
  return [-2, -1, 1, 2].some((offset) => {
    const other = units[index + offset];
    if (other === undefined) return false;
    return other.content === content || (isPicture(other) && other.content.startsWith(content));
  });
}

function isPicture({ match }: View): boolean {
  return roleSaid(match) === 'caption';
}

/** Kinds of boxes that a page puts beside its text, by their class words; on the gold pages none of 1,100 such units is text. */
const APART = new Set([
  'box',
  'byline',
  'caption',
  'comment',
  'consent',
  'kicker',
  'media',
  'navigation',
  'promotion',
  'share',
  'tags',
]);

/** In a figure, an aside or such a box, where the page's main text is not. */
function standsApart({ main, mainHints }: PageView, { block }: View): boolean {
  if (main === null) return false;
  for (const element of ['aside', 'figure'])
    if (block.ancestors.includes(element) && !main.ancestors.includes(element)) return true;
  return block.hints.some(
    (hint) => !mainHints.has(hint) && kindsOf(hint).some((kind) => APART.has(kind)),
  );
}

/** In characters; a heading element may be longer than a line that only looks like an intertitle. */
const MAX_HEADING_LENGTH = 150;

/** A heading element right above running text, at the place where the page keeps its text, is an intertitle. */
function headsMainText({ main, units, firstProse }: PageView, unit: View, index: number): boolean {
  if (main === null || !/^h[2-6]$/.test(unit.block.tag ?? '')) return false;
  const next = units.slice(index + 1, index + 8).find(({ block }) => !isInFigure(block, main));
  if (next === undefined) return false;
  if (index < firstProse || unit.isCopy || unit.content.length > MAX_HEADING_LENGTH) return false;
  const depth = unit.block.ancestors.length - main.ancestors.length;
  const below = next.prose || (next.block.tag === main.tag && next.stopped);
  return below && isAtMain(next.block, main) && Math.abs(depth) <= 1;
}

/** Classes may tell questions from answers, but the enclosing elements are the same. */
function isAtMain({ ancestors }: Block, main: Block): boolean {
  return ancestors.join(' ') === main.ancestors.join(' ');
}

/** A picture may stand between a heading and its text. */
function isInFigure({ ancestors }: Block, main: Block | null): boolean {
  return ancestors.includes('figure') && !main?.ancestors.includes('figure');
}

const LARGEST_PICTURE_GROUP = 4;

/** `Von Eva Muster, dpa` between headline and picture. */
function isOtherRole({ match }: View): boolean {
  const role = roleSaid(match);
  return role === 'byline' || role === 'note' || role === 'agency';
}

/**
 * The lines of one picture stand together: its alternative text, its caption, its credit, with a blank line after them.
 * The last line above the headline may be its kicker instead.
 */
function standsWithPicture(view: PageView, unit: View, index: number): boolean {
  const { size, pictures } = unit.group;
  if (unit.block.tag !== null && unit.prose) return false;
  if (isOtherRole(unit)) return false;
  if (!pictures || size < 2 || size > LARGEST_PICTURE_GROUP) return false;
  if (unit.match?.tells === 'credit') return true;
  const next = view.units[index + 1];
  return !(index < view.firstProse && next !== undefined && next.gap > 1 && unit.words.length <= 4);
}
