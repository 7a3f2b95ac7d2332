import { near, type Sign, share, size } from './sign.ts';
import type { Opinion, Situation } from './situation.ts';

const MODELS = ['strict', 'wide'] as const;
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];
const WINDOWS = [5, 12];
/** What stands for the margin of a neighbour beyond the page's ends. */
const NOTHING = -9;

/** What the models make of a unit. */
const OPINIONS: readonly Sign[] = MODELS.flatMap((model) => [
  { name: `${model} margin`, of: (_, index, situation) => situation[model].margins[index] ?? 0 },
  { name: `kept by ${model}`, of: (_, index, situation) => Number(situation[model].kept[index]) },
  {
    name: `below the first kept by ${model}`,
    of: (_, index, situation) => near(index - situation[model].first),
  },
  {
    name: `above the last kept by ${model}`,
    of: (_, index, situation) => near(situation[model].last - index),
  },
]);

const signsBeside = (offset: number): Sign[] => [
  ...MODELS.flatMap((model): Sign[] => [
    {
      name: `${offset}: ${model} margin`,
      of: (_, index, situation) => situation[model].margins[index + offset] ?? NOTHING,
    },
    {
      name: `${offset}: kept by ${model}`,
      of: (_, index, situation) => Number(situation[model].kept[index + offset] ?? false),
    },
  ]),
  {
    name: `${offset}: length`,
    of: (_, index, { view }) => size(view.units[index + offset]?.content.length ?? 0),
  },
  {
    name: `${offset}: links`,
    of: (_, index, { view }) => view.units[index + offset]?.block.linkDensity ?? 0,
  },
  {
    name: `${offset}: stopped`,
    of: (_, index, { view }) => Number(view.units[index + offset]?.stopped ?? false),
  },
  {
    name: `${offset}: in the same box`,
    of: (_, index, { boxes }) => Number(boxes[index + offset] === boxes[index]),
  },
];

const signsAround = (reach: number): Sign[] => {
  const within = (above: readonly number[], index: number) =>
    (above[Math.min(above.length - 1, index + reach + 1)] ?? 0) -
    (above[Math.max(0, index - reach)] ?? 0);
  const ofAll = (of: (situation: Situation) => readonly number[]) => ({
    of: (_: unknown, index: number, situation: Situation) =>
      share(within(of(situation), index), within(situation.above, index)),
  });
  return [
    { name: `${reach} around: kept by strict`, ...ofAll(({ strict }) => strict.above) },
    { name: `${reach} around: kept by wide`, ...ofAll(({ wide }) => wide.above) },
    { name: `${reach} around: links`, ...ofAll(({ linkedAbove }) => linkedAbove) },
  ];
};

const lengthOf = ({ length }: Opinion): number => size(length);

/** What the models make of a unit, of those around it and of the page. */
export const READING_SIGNS: readonly Sign[] = [
  ...OPINIONS,
  ...NEIGHBOURS.flatMap(signsBeside),
  ...WINDOWS.flatMap(signsAround),
  { name: 'strict text', of: (_, __, { strict }) => lengthOf(strict) },
  { name: 'wide text', of: (_, __, { wide }) => lengthOf(wide) },
  {
    name: 'strict of wide text',
    of: (_, __, { strict, wide }) => share(strict.length, wide.length),
  },
  {
    name: 'wide of all text',
    of: (_, __, { wide, above }) => share(wide.length, above.at(-1) ?? 0),
  },
  { name: 'page', of: (_, __, { above }) => size(above.at(-1) ?? 0) },
  {
    name: 'links of the page',
    of: (_, __, { linkedAbove, above }) => share(linkedAbove.at(-1) ?? 0, above.at(-1) ?? 0),
  },
];
