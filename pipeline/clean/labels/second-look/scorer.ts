import type { View } from '../../page-view/view.ts';
import { CONTEXT_SIGNS } from './context-signs.ts';
import { OWN_SIGNS } from './own-signs.ts';
import { PLACE_SIGNS } from './place-signs.ts';
import { READING_SIGNS } from './reading-signs.ts';
import type { Sign, SignIn } from './sign.ts';
import type { Situation } from './situation.ts';
import type { Forest } from './trees.ts';

export const SIGNS: readonly Sign[] = [
  ...OWN_SIGNS,
  ...PLACE_SIGNS,
  ...READING_SIGNS,
  ...CONTEXT_SIGNS,
];

/**
 * How surely something is so of a unit, in logits. With a bound all that counts is on which side of it that is: the number
 * given is on the same side.
 */
export type ScorerIn<Context> = (
  unit: View,
  index: number,
  context: Context,
  bound?: number,
) => number;

/** How surely a unit is the article's. */
export type Scorer = ScorerIn<Situation>;

export function scorerOf(forest: Forest): Scorer {
  return scorerBy(forest, SIGNS);
}

/** What a forest says of a unit; only the signs it asks for are looked at. Throws where it asks for one that is gone. */
export function scorerBy<Context>(
  { bias, trees }: Forest,
  signs: readonly SignIn<Context>[],
): ScorerIn<Context> {
  const used: SignIn<Context>[] = [];
  const columnOf = (name: string): number => {
    const known = used.findIndex((sign) => sign.name === name);
    if (known !== -1) return known;
    const sign = signs.find((each) => each.name === name);
    if (sign === undefined)
      throw new Error(`trees ask for the sign "${name}": run \`npm run train:clean\``);
    return used.push(sign) - 1;
  };
  const splits = trees.flatMap((tree) => tree.splits);
  const columns = Int32Array.from(splits, ({ sign }) => columnOf(sign));
  const thresholds = Float64Array.from(splits, ({ threshold }) => threshold);
  const leaves = trees.map((tree) => Float64Array.from(tree.leaves));
  const depths = trees.map((tree) => tree.splits.length);
  const values = new Float64Array(used.length);
  const least = sumsFrom(leaves.map((own) => Math.min(...own) - ROUNDING));
  const most = sumsFrom(leaves.map((own) => Math.max(...own) + ROUNDING));
  return (unit, index, context, bound) => {
    for (let column = 0; column < used.length; column++)
      values[column] = used[column]?.of(unit, index, context) ?? 0;
    let score = bias;
    let split = 0;
    for (let tree = 0; tree < depths.length; tree++) {
      if (bound !== undefined) {
        if (score + (most[tree] ?? 0) < bound) return score + (most[tree] ?? 0);
        if (score + (least[tree] ?? 0) > bound) return score + (least[tree] ?? 0);
      }
      let leaf = 0;
      const depth = depths[tree] ?? 0;
      for (let level = 0; level < depth; level++, split++) {
        const value = values[columns[split] ?? 0] ?? 0;
        if (value > (thresholds[split] ?? 0)) leaf |= 1 << level;
      }
      score += leaves[tree]?.[leaf] ?? 0;
    }
    return score;
  };
}

/** Makes good what sums in another order may differ by. */
const ROUNDING = 1e-6;

/** For each tree, the sum of the numbers of itself and all behind it. */
function sumsFrom(ofTrees: readonly number[]): Float64Array {
  const sums = Float64Array.from(ofTrees);
  for (let tree = sums.length - 2; tree >= 0; tree--)
    sums[tree] = (sums[tree] ?? 0) + (sums[tree + 1] ?? 0);
  return sums;
}
