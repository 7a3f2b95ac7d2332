import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

/**
 * Labels with the points of a list in markup that a paragraph of the article announces: `Drei Möglichkeiten liegen auf dem
 * Tisch:`. (Gold sets that know paragraphs only leave them out.)
 */
export function withAnnouncedLists(
  { units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const found = [...labels];
  units.forEach((unit, index) => {
    const isFree = (allowed[index] ?? null) === null && unit.match === null;
    const before = units[index - 1];
    if (!isPoint(unit) || !isFree || before === undefined || found[index] !== 'drop') return;
    const goesOn = isPoint(before) || before.content.endsWith(':');
    if (goesOn && (found[index - 1] === 'body' || found[index - 1] === 'lead'))
      found[index] = 'body';
  });
  for (let index = units.length - 2; index > 0; index--) {
    // `Das Angebot gilt nicht:` above the points of a list that is the article's.
    const announces = units[index]?.content.endsWith(':') && isPoint(units[index + 1]);
    if (
      announces &&
      found[index + 1] === 'body' &&
      (allowed[index] ?? null) === null &&
      found[index] === 'drop'
    )
      found[index] = 'body';
  }
  return found;
}

function isPoint(unit: View | undefined): boolean {
  if (unit === undefined) return false;
  const { tag, ancestors, linkDensity } = unit.block;
  return (tag === 'li' || ancestors.at(-1) === 'li') && linkDensity < 0.5;
}
