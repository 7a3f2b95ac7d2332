import type { EntityType } from '../../../../schemas/annotations.ts';
import type { SegmentedArticle } from '../../../../schemas/sentences.ts';
import type { Span } from '../../../../schemas/span.ts';
import { namesIn } from '../names/names.ts';
import { sentencesOf } from '../sentence.ts';
import { labelledNames } from '../tagger/default-tagger.ts';

/** A name in the page's text with its type. */
export interface TaggedName extends Span {
  type: EntityType;
}

/**
 * The names of the article, in order and disjoint, after GermEval 2014's conventions for outer names: no adjectives,
 * no compounds, genitives as they stand.
 */
export function tagNames(article: SegmentedArticle): TaggedName[] {
  const names: TaggedName[] = [];
  for (const words of sentencesOf(article)) {
    for (const { from, to, type } of namesIn(words, labelledNames(words))) {
      const first = words[from];
      const last = words[to - 1];
      if (first && last) names.push({ start: first.start, end: last.end, type });
    }
  }
  return names;
}
