import type { ArticleEntity } from '../../../schemas/annotations.ts';
import { type Wording, wordingOf } from '../words/wording.ts';

const SHORT = 'short:';

/** By the stem of an entity's name in one word that of its abbreviation: "Weltgesundheitsorganisation" is "WHO". */
export function abbreviations(entities: readonly ArticleEntity[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, aliases, identifiers } of entities) {
    const short = identifiers.find((identifier) => identifier.startsWith(SHORT));
    const to = short === undefined ? null : onlyStem(short.slice(SHORT.length));
    if (to === null) continue;
    for (const alias of [name, ...aliases]) {
      const stem = onlyStem(alias);
      if (stem !== null) found.set(stem, to);
    }
  }
  return found;
}

function onlyStem(name: string): string | null {
  const [stem, ...others] = wordingOf(name).stems;
  return others.length === 0 ? (stem ?? null) : null;
}

/** A wording with the abbreviations for the names. */
export function abbreviated(wording: Wording, short: ReadonlyMap<string, string>): Wording {
  if (short.size === 0) return wording;
  const weights = new Map<string, number>();
  for (const [name, weight] of wording.weights) {
    const stem = short.get(name) ?? name;
    weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  }
  return { ...wording, stems: wording.stems.map((stem) => short.get(stem) ?? stem), weights };
}
