import { truncatedTitles } from './breadcrumbs.ts';
import type { Label } from './model/decode.ts';
import type { PageView, View } from './view.ts';

/** A line of this size is no caption, headline or teaser. */
const LONG_LINE = 400;

/** Labels that certain rules leave to each unit: null where the model is free. */
export function allowedOf(view: PageView): (readonly Label[] | null)[] {
  const titles = truncatedTitles(view.units);
  const headlines = new Set(
    [...titles.values()].filter((index) => index < Math.max(1, view.firstProse)),
  );
  return view.units.map((unit, index) => {
    if (titles.has(index)) return ['drop'];
    return headlines.has(index) ? ['headline'] : allowedFor(view, unit, index);
  });
}

function allowedFor(view: PageView, unit: View, index: number): readonly Label[] | null {
  if (unit.bullet) return ['drop'];
  if (unit.glued && isRunningText(view, unit)) return ['lead', 'body'];
  if (unit.finding?.certain) {
    const { verdict } = unit.finding;
    return 'role' in verdict && verdict.role === 'caption' ? ['caption'] : ['drop'];
  }
  return standsWithPicture(view, unit, index) ? ['caption'] : null;
}

/** The paragraphs that a crawler wrote on one long line are one kind of text; most of them being prose, it is the article's. */
function isRunningText(view: PageView, { block }: View): boolean {
  if (block.end - block.start < LONG_LINE) return false;
  const parts = view.units.filter((unit) => unit.block === block && !unit.bullet);
  return parts.filter((unit) => unit.prose).length * 2 > parts.length;
}

const LARGEST_PICTURE_GROUP = 4;

/**
 * The lines of one picture stand together: its alternative text, its caption, its credit, with a blank line after them.
 * The last line above the headline may be its kicker instead.
 */
function standsWithPicture(view: PageView, unit: View, index: number): boolean {
  const { size, pictures } = unit.group;
  if (!pictures || size < 2 || size > LARGEST_PICTURE_GROUP) return false;
  if (unit.finding?.rule === 'credit-line') return true;
  const next = view.units[index + 1];
  return !(index < view.firstProse && next !== undefined && next.gap > 1 && unit.words.length <= 4);
}
