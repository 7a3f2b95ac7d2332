import type { CompactArticle } from './compact-article.ts';
import { type Copy, copiesIn } from './copies.ts';
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

/**
 * A comparison of an article with earlier ones, one after another. Pure: what it costs can be spent on any machine.
 */
export function evidenceAgainst(later: CompactArticle): (earlier: CompactArticle) => Evidence {
  const copiesOf = copiesIn(later);
  return (earlier) => {
    const relation = between(later, earlier);
    return {
      likeness: likenesses(later, earlier, relation),
      copies: copiesOf(earlier),
      oneStory: isOneStory(relation),
    };
  };
}
