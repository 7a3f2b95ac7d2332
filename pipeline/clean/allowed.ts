import type { Label } from './model/decode.ts';
import type { PageView, View } from './view.ts';

/** Lines of this size and more are text of the article or of another, never a caption. */
const LONG_LINE = 400;

/** Labels that certain rules leave to each unit: null where the model is free. */
export function allowedOf(view: PageView): (readonly Label[] | null)[] {
  return view.units.map((unit, index) => allowedFor(view, unit, index));
}

function allowedFor(view: PageView, unit: View, index: number): readonly Label[] | null {
  if (unit.bullet) return ['drop'];
  if (unit.glued && unit.block.end - unit.block.start >= LONG_LINE) return ['lead', 'body', 'drop'];
  if (unit.finding?.certain) {
    const { verdict } = unit.finding;
    return 'role' in verdict && verdict.role === 'caption' ? ['caption'] : ['drop'];
  }
  return standsWithPicture(view, unit, index) ? ['caption'] : null;
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
