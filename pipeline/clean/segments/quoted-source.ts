import type { Label } from '../labels/model/decode.ts';
import type { PageView, View } from '../page-view/view.ts';

/** In characters: `Anna Muster, Bürgermeisterin der Stadt Beispielhausen, am Montag im Stadtrat`. */
const MAX_SOURCE_LENGTH = 100;
const NAMES = /^(?:[-–—―] ?)?(?:Von )?\p{Lu}/u;

/**
 * Whether a unit is the last line of a quotation set off as a block, `<cite>Anna Muster im Rat</cite>` behind its
 * paragraphs: who said or wrote it.
 */
export function namesQuoted({ units }: PageView, labels: readonly Label[], index: number): boolean {
  const [before, unit, after] = [units[index - 1], units[index], units[index + 1]];
  if (unit === undefined || labels[index - 1] !== 'body' || !isQuoted(before)) return false;
  if (unit.stopped || unit.content.length > MAX_SOURCE_LENGTH || !NAMES.test(unit.content))
    return false;
  return isBesideQuoted(unit) && !isQuoted(after) && !isBesideQuoted(after);
}

/** A paragraph of the quotation. */
function isQuoted(unit: View | undefined): boolean {
  return unit?.block.tag === 'p' && unit.block.ancestors.includes('blockquote');
}

/** In the quotation, and in none of its paragraphs. */
function isBesideQuoted(unit: View | undefined): boolean {
  if (unit === undefined) return false;
  const { tag, ancestors } = unit.block;
  return tag === 'blockquote' || (ancestors.includes('blockquote') && tag !== 'p');
}
