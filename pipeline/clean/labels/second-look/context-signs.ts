import { beginsWithCapital } from '../../../text/words.ts';
import type { View } from '../../page-view/view.ts';
import { near, type Sign, share } from './sign.ts';
import type { Situation } from './situation.ts';

const SHORTEST_TELLING = 4;

/** The nouns and names of a unit: words with a capital, but short ones. */
export function tellingWords({ words }: View): Set<string> {
  return new Set(
    words.filter((word) => word.length >= SHORTEST_TELLING && beginsWithCapital(word)),
  );
}

/** Share of a unit's nouns and names that other units of the kept text have, too; teasers bring their own. */
function inCommon(unit: View, index: number, situation: Situation): number {
  const { keptWords, strict, wide } = situation;
  const own = strict.kept[index] || wide.kept[index] ? 1 : 0;
  const words = tellingWords(unit);
  let common = 0;
  for (const word of words) if ((keptWords.get(word) ?? 0) > own) common++;
  return share(common, words.size);
}

const beside = (offset: number): Sign[] => [
  {
    name: `${offset}: ends in a colon`,
    of: (_, index, { view }) => Number(view.units[index + offset]?.content.endsWith(':') ?? false),
  },
  {
    name: `${offset}: is a heading`,
    of: (_, index, { view }) =>
      Number(/^h[1-6]$/.test(view.units[index + offset]?.block.tag ?? '')),
  },
  {
    name: `${offset}: rule`,
    of: (_, index, { view }) => {
      const match = view.units[index + offset]?.match ?? null;
      return match === null ? 0 : match.verdict.kind === 'drop' ? -1 : 1;
    },
  },
  {
    name: `${offset}: function words`,
    of: (_, index, { view }) => view.units[index + offset]?.functionWords ?? 0,
  },
];

/** What a unit has in common with the kept text, and which headings and labels stand near. */
export const CONTEXT_SIGNS: readonly Sign[] = [
  { name: 'nouns in common', of: inCommon },
  { name: 'nouns', of: (unit) => tellingWords(unit).size },
  {
    name: 'below a heading of something else',
    of: (_, index, { lastOpened }) => near(index - (lastOpened[index] ?? Number.NEGATIVE_INFINITY)),
  },
  {
    name: 'above a heading of something else',
    of: (_, index, { nextOpened }) => near((nextOpened[index] ?? Number.POSITIVE_INFINITY) - index),
  },
  {
    name: 'below the title',
    of: (_, index, { title }) => (title === -1 ? -30 : near(index - title)),
  },
  { name: 'blank lines on the page', of: (_, __, { view }) => Number(view.blankLines) },
  ...beside(-1),
  ...beside(1),
];
