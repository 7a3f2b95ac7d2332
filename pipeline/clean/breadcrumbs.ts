import type { View } from './view.ts';

const SHORTEST_TITLE = 20;
const LONGEST_TITLE = 220;
const CUT = / ?(?:\.{3}|…)$/;

/**
 * `StartPolitikGesetzgebungBlinken droht Russland: Werden bei…` is a path of sections that ends in the headline, cut.
 * Gives, of each such unit's index, the index of the unit that begins as its end does: the headline.
 */
export function truncatedTitles(units: readonly View[]): Map<number, number> {
  const titles = new Map<number, number>();
  units.forEach(({ content }, index) => {
    if (content.length > 2 * LONGEST_TITLE || !CUT.test(content)) return;
    const cut = content.replace(CUT, '');
    const title = units.findIndex((unit, at) => at > index && endsInStartOf(cut, unit.content));
    if (title !== -1) titles.set(index, title);
  });
  return titles;
}

function endsInStartOf(cut: string, title: string): boolean {
  if (title.length < SHORTEST_TITLE || title.length > LONGEST_TITLE) return false;
  const at = cut.indexOf(title.slice(0, SHORTEST_TITLE));
  return at !== -1 && title.startsWith(cut.slice(at));
}
