import { byCodeUnit } from '../../text/by-code-unit.ts';
import { type Wording, wordingOf } from '../words/wording.ts';

const STORY_STEMS = 48;

/** The stems that tell most of what an article is about: rare ones, and those that stand in many of its sentences. */
export function storyOf(
  headline: string | null,
  sentences: readonly { wording: Wording }[],
): Record<string, number> {
  const found = new Map<string, { weight: number; times: number }>();
  const wordings = sentences.map(({ wording }) => wording);
  for (const { weights } of headline === null ? wordings : [wordingOf(headline), ...wordings]) {
    for (const [stem, weight] of weights) {
      const known = found.get(stem) ?? { weight: 0, times: 0 };
      found.set(stem, { weight: Math.max(weight, known.weight), times: known.times + 1 });
    }
  }
  return Object.fromEntries(
    [...found]
      .map(([stem, { weight, times }]): [string, number] => [
        stem,
        rounded(weight * (1 + Math.log(times))),
      ])
      .filter(([, weight]) => weight > 0)
      .sort(([a, x], [b, y]) => y - x || byCodeUnit(a, b))
      .slice(0, STORY_STEMS),
  );
}

/** Two decimals. */
export function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
