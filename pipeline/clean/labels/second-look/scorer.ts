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

/** How surely something is so of a unit, in logits. */
export type ScorerIn<Context> = (unit: View, index: number, context: Context) => number;

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
  return (unit, index, context) => {
    used.forEach((sign, column) => {
      values[column] = sign.of(unit, index, context);
    });
    let score = bias;
    let split = 0;
    for (let tree = 0; tree < depths.length; tree++) {
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
