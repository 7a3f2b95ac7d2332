import { byCodeUnit } from '../../text/by-code-unit.ts';
import { type TellingStem, type Wording, wordingOf } from '../words/wording.ts';

const STORY_STEMS = 48;

/** The stems that tell most of what an article is about, most first: rare ones, and those that stand in many of its sentences. */
export function storyOf(headline: string | null, sentences: readonly Wording[]): TellingStem[] {
  const found = new Map<number, { stem: TellingStem; times: number }>();
  for (const { tells } of headline === null ? sentences : [wordingOf(headline), ...sentences]) {
    for (const [hash, stem] of tells) {
      const known = found.get(hash);
      if (known === undefined) found.set(hash, { stem, times: 1 });
      else {
        known.times++;
        if (stem.weight > known.stem.weight) known.stem = stem;
      }
    }
  }
  return [...found.values()]
    .map(({ stem: { text, hash, weight }, times }) => ({
      text,
      hash,
      weight: rounded(weight * (1 + Math.log(times))),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.text, b.text))
    .slice(0, STORY_STEMS);
}

/** Two decimals. */
export function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
