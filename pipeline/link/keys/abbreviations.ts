import type { ArticleEntity } from '../../../schemas/annotations.ts';
import { type Stem, type TellingStem, tell, type Wording, wordingOf } from '../words/wording.ts';

const SHORT = 'short:';

/** By the hash of the stem of an entity's name in one word the stem of its abbreviation: "Weltgesundheitsorganisation" is "WHO". */
export function abbreviations(entities: readonly ArticleEntity[]): Map<number, Stem> {
  const found = new Map<number, Stem>();
  for (const { name, aliases, identifiers } of entities) {
    const short = identifiers.find((identifier) => identifier.startsWith(SHORT));
    const to = short === undefined ? null : onlyStem(short.slice(SHORT.length));
    if (to === null) continue;
    for (const alias of [name, ...aliases]) {
      const stem = onlyStem(alias);
      if (stem !== null) found.set(stem.hash, to);
    }
  }
  return found;
}

function onlyStem(name: string): Stem | null {
  const [stem, ...others] = wordingOf(name).stems;
  return others.length === 0 ? (stem ?? null) : null;
}

/** A wording with the abbreviations for the names. */
export function abbreviated(wording: Wording, short: ReadonlyMap<number, Stem>): Wording {
  if (short.size === 0) return wording;
  const tells = new Map<number, TellingStem>();
  for (const name of wording.tells.values()) {
    const { text, hash } = short.get(name.hash) ?? name;
    tell(tells, { text, hash, weight: name.weight });
  }
  return { ...wording, stems: wording.stems.map((stem) => short.get(stem.hash) ?? stem), tells };
}
