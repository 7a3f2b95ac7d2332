import type { View } from '../../page-view/view.ts';
import { CONTEXT_SIGNS } from './context-signs.ts';
import { OWN_SIGNS } from './own-signs.ts';
import { PLACE_SIGNS } from './place-signs.ts';
import { READING_SIGNS } from './reading-signs.ts';
import type { Sign } from './sign.ts';
import type { Situation } from './situation.ts';
import type { Forest } from './trees.ts';

export const SIGNS: readonly Sign[] = [
  ...OWN_SIGNS,
  ...PLACE_SIGNS,
  ...READING_SIGNS,
  ...CONTEXT_SIGNS,
];

/** How surely a unit is the article's, in logits. */
export type Scorer = (unit: View, index: number, situation: Situation) => number;

/** What a forest says of a unit; only the signs it asks for are looked at. Throws where it asks for one that is gone. */
export function scorerOf({ bias, trees }: Forest): Scorer {
  const used: Sign[] = [];
  const columnOf = (name: string): number => {
    const known = used.findIndex((sign) => sign.name === name);
    if (known !== -1) return known;
    const sign = SIGNS.find((each) => each.name === name);
    if (sign === undefined)
      throw new Error(`trees ask for the sign "${name}": run \`npm run train:clean\``);
    return used.push(sign) - 1;
  };
  const compiled = trees.map(({ splits, leaves }) => ({
    leaves,
    splits: splits.map(({ sign, threshold }) => ({ column: columnOf(sign), threshold })),
  }));
  return (unit, index, situation) => {
    const values = used.map((sign) => sign.of(unit, index, situation));
    let score = bias;
    for (const { splits, leaves } of compiled) {
      let leaf = 0;
      for (let level = 0; level < splits.length; level++) {
        const split = splits[level];
        if (split !== undefined && (values[split.column] ?? 0) > split.threshold)
          leaf |= 1 << level;
      }
      score += leaves[leaf] ?? 0;
    }
    return score;
  };
}
