import type { EntityType } from '../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../schemas/sentences.ts';
import type { Span } from '../../../schemas/span.ts';
import { type NameFound, nameHeuristics } from './names/heuristics.ts';
import { sentencesOf, type Word } from './words.ts';

/** A name in the page's text with its type. */
export interface TaggedName extends Span {
  type: EntityType;
}

interface Weighed extends NameFound {
  weight: number;
}

/**
 * The names of the article, in order and disjoint, after GermEval 2014's conventions for outer names: no adjectives,
 * no compounds, genitives as they stand. Rules and lexicons; a trained tagger may take its place.
 */
export function tagNames(article: SegmentedArticle): TaggedName[] {
  return sentencesOf(article).flatMap((words) =>
    namesIn(words).flatMap(({ from, to, type }) => {
      const first = words[from];
      const last = words[to - 1];
      return first && last ? [{ start: first.start, end: last.end, type }] : [];
    }),
  );
}

/** Of all that the heuristics find, the heavier, longer, earlier names that do not overlap. */
function namesIn(words: readonly Word[]): NameFound[] {
  const found: Weighed[] = nameHeuristics.flatMap(({ find, weight }) =>
    find(words).map((name) => ({ ...name, weight })),
  );
  found.sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from);
  const kept: NameFound[] = [];
  const taken = new Uint8Array(words.length);
  for (const name of found) {
    if (taken.subarray(name.from, name.to).includes(1)) continue;
    taken.fill(1, name.from, name.to);
    kept.push(name);
  }
  return kept.sort((a, b) => a.from - b.from);
}
