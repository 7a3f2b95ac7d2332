import type { View } from '../page-view/view.ts';

const MIN_TITLE_LENGTH = 20;
const MAX_TITLE_LENGTH = 220;
const CUT = / ?(?:\.{3}|…)$/;

/**
 * `StartPolitikGesetzgebungBlinken droht Russland: Werden bei…` is a path of sections that ends in the headline, cut.
 * Gives, of each such unit's index, the index of the unit that begins as its end does: the headline.
 */
export function truncatedTitles(units: readonly View[]): Map<number, number> {
  const cuts = units.flatMap(({ content }, index) =>
    content.length <= 2 * MAX_TITLE_LENGTH && CUT.test(content) ? [index] : [],
  );
  const titles = new Map<number, number>();
  if (cuts.length === 0) return titles;
  const byStart = titlesByStart(units);
  for (const index of cuts) {
    const cut = (units[index]?.content ?? '').replace(CUT, '');
    const title = titleBelow(cut, index, units, byStart);
    if (title !== null) titles.set(index, title);
  }
  return titles;
}

/** More titles than this that begin alike are a list, not the one headline. */
const MAX_ALIKE = 8;

function titlesByStart(units: readonly View[]): Map<string, number[]> {
  const titles = new Map<string, number[]>();
  units.forEach(({ content }, index) => {
    if (content.length < MIN_TITLE_LENGTH || content.length > MAX_TITLE_LENGTH) return;
    const start = content.slice(0, MIN_TITLE_LENGTH);
    const alike = titles.get(start);
    if (alike === undefined) titles.set(start, [index]);
    else if (alike.length < MAX_ALIKE) alike.push(index);
  });
  return titles;
}

/** The first unit below `index` that the cut text ends in the start of; null without one. */
function titleBelow(
  cut: string,
  index: number,
  units: readonly View[],
  byStart: ReadonlyMap<string, readonly number[]>,
): number | null {
  const found: number[] = [];
  for (let at = 0; at + MIN_TITLE_LENGTH <= cut.length; at++) {
    for (const title of byStart.get(cut.slice(at, at + MIN_TITLE_LENGTH)) ?? []) {
      if (title > index && units[title]?.content.startsWith(cut.slice(at))) found.push(title);
    }
  }
  return found.length === 0 ? null : Math.min(...found);
}
