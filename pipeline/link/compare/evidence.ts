import type { CompactArticle } from './compact-article.ts';
import { type Copy, copiesOf } from './copies.ts';
import { between } from './features.ts';
import { isOneStory, type Likeness, likenesses } from './likeness.ts';

/** What an article and an earlier one have in common, as far as the two alone tell. */
export interface Evidence {
  /** Which utterances of the two may be one; `a` is the later article's. */
  likeness: Likeness[];
  copies: Copy[];
  /** Whether both tell of one event. */
  oneStory: boolean;
}

/** Compares two articles. Pure: what it costs can be spent on any machine. */
export function evidenceOf(later: CompactArticle, earlier: CompactArticle): Evidence {
  return {
    likeness: likenesses(later, earlier),
    copies: copiesOf(later, earlier),
    oneStory: isOneStory(between(later, earlier)),
  };
}
