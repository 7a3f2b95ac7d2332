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
  return found;
}

function isPoint({ block: { tag, ancestors, linkDensity } }: View): boolean {
  return (tag === 'li' || ancestors.at(-1) === 'li') && linkDensity < 0.5;
}
