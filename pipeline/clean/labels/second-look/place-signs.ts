import { standsApart } from '../stands-apart.ts';
import { near, type Sign, share, size } from './sign.ts';
import { type Gathered, GROUPINGS, type Grouping, type Situation } from './situation.ts';

const OF_GROUP: readonly (readonly [string, (group: Gathered, situation: Situation) => number])[] =
  [
    ['share kept strictly', ({ strict, all }) => share(strict, all)],
    ['share kept widely', ({ wide, all }) => share(wide, all)],
    ['strict margin', ({ strictMargin, all }) => share(strictMargin, all)],
    ['wide margin', ({ wideMargin, all }) => share(wideMargin, all)],
    ['links', ({ linked, all }) => share(linked, all)],
    ['sentences', ({ sentences, all }) => share(sentences, all)],
    ['share of the strict text', ({ strict }, situation) => share(strict, situation.strict.length)],
    ['share of the wide text', ({ wide }, situation) => share(wide, situation.wide.length)],
    ['units', ({ units }) => size(units)],
  ];

const signsOfGroup = (grouping: Grouping): Sign[] =>
  OF_GROUP.map(([name, of]) => ({
    name: `${grouping}: ${name}`,
    of: (_, index, situation) => {
      const group = situation.groups[grouping][index];
      return group === undefined ? 0 : of(group, situation);
    },
  }));

/** Where a unit stands: among those like it, beside the place of most running text, on the page. */
export const PLACE_SIGNS: readonly Sign[] = [
  ...GROUPINGS.flatMap(signsOfGroup),
  {
    name: 'elements shared with the main text',
    of: (unit, _, { view: { main } }) =>
      main === null ? 0 : shared(unit.block.ancestors, main.ancestors) - main.ancestors.length,
  },
  {
    name: 'elements beyond the main text',
    of: ({ block }, _, { view: { main } }) =>
      main === null ? 0 : block.ancestors.length - shared(block.ancestors, main.ancestors),
  },
  {
    name: 'tag of the main text',
    of: ({ block }, _, { view: { main } }) => Number(main?.tag === block.tag),
  },
  {
    name: 'at the main text',
    of: ({ place }, _, { view }) => Number(place === view.mainPlace),
  },
  { name: 'share of the main text', of: (_, __, { view }) => view.mainShare },
  {
    name: 'classes besides',
    of: ({ block }, _, { view }) => block.hints.filter((hint) => !view.mainHints.has(hint)).length,
  },
  {
    name: 'classes missing',
    of: ({ block }, _, { view: { mainHints } }) =>
      mainHints.size - block.hints.filter((hint) => mainHints.has(hint)).length,
  },
  { name: 'apart', of: (unit, _, { view }) => Number(standsApart(view, unit)) },
  {
    name: 'below the first running text',
    of: (_, index, { view }) => near(index - view.firstProse),
  },
  { name: 'above the last running text', of: (_, index, { view }) => near(view.lastProse - index) },
  { name: 'place on the page', of: (_, index, { view }) => share(index, view.units.length) },
];

/** How many elements two blocks have in common, from the outermost one. */
function shared(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count++;
  return count;
}
