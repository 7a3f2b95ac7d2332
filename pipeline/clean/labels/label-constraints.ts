import type { Block } from '../../../schemas/page.ts';
import { folded } from '../../text/words.ts';
import { truncatedTitles } from '../headline/cut-titles.ts';
import type { PageView, View } from '../page-view/view.ts';
import { dropSaid, roleSaid } from '../rules/rule.ts';
import type { Label } from './model/decode.ts';
import { standsApart } from './stands-apart.ts';

/** A line of this size is no caption, headline or teaser. */
const LONG_LINE = 400;

/** With less of a page's running text at one place, what stands beside it may be the text. */
const CLEAR_MAIN = 0.4;

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
  if (promotes(view.units[index - 1], unit) || isCutTeaser(view, unit, index)) return ['drop'];
  const isBeside = view.mainShare >= CLEAR_MAIN && standsApart(view, unit);
  if (isBeside || isPrintedTwice(view, unit, index)) return ['headline', 'caption', 'drop'];
  if (headsMainText(view, unit, index)) return ['intertitle', 'headline'];
  return standsWithPicture(view, unit, index) ? ['caption'] : null;
}

const MIN_TEASER_LENGTH = 60;

/** `Bad Muster (ots) - Unbekannte sind am Samstag in ein Haus …`, cut, under a heading that is a link. */
function isCutTeaser(view: PageView, unit: View, index: number): boolean {
  const { content, block, place, prose } = unit;
  const { units } = view;
  const below = units[index + 1];
  if (block.linkDensity > 0.8 && below !== undefined && below.block.linkDensity < 0.5)
    return isCutTeaser(view, below, index + 1);
  if (block.tag === null || content.length < MIN_TEASER_LENGTH) return false;
  if (!/ ?(?:\.{3}|…)$/.test(content)) return false;
  // What a reader without a subscription sees of an article is cut, too.
  if (prose && place === view.mainPlace) return false;
  const near = [units[index - 2], units[index - 1], units[index + 1]];
  return near.some((other) => other !== undefined && other.block.linkDensity > 0.8);
}

/** `Deine Spende für freien Journalismus`: what stands right below, in the same element, is the appeal. */
function promotes(heading: View | undefined, { block, box }: View): boolean {
  if (heading === undefined || block.tag === null || heading.match?.opens !== true) return false;
  const isBeside = heading.box === box;
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
      saysLead(content, lead) &&
      index <= view.firstProse + 2 &&
      !block.ancestors.includes('figure'),
  );
}

const LEAD_BEGINNING = 60;

/** Descriptions for search engines are cut: `Der Rat hat den Hafen neu geordnet. Die Betriebe …`. */
function saysLead(content: string, lead: string): boolean {
  if (content === lead) return true;
  const cut = lead.replace(/ ?(?:\.{3}|…)$/, '');
  return (
    cut.length >= LEAD_BEGINNING && content.length < 2 * lead.length && content.startsWith(cut)
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
