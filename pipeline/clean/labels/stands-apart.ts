import { kindsOf } from '../page-view/hint-kinds.ts';
import type { PageView, View } from '../page-view/view.ts';

/** Kinds of boxes that a page puts beside its text, by their class words. */
const APART = new Set([
  'box',
  'byline',
  'caption',
  'comment',
  'consent',
  'kicker',
  'media',
  'navigation',
  'promotion',
  'share',
  'tags',
  'teaser',
]);

/** In a figure, an aside or such a box, where the page's main text is not. */
export function standsApart({ main, mainHints }: PageView, { block }: View): boolean {
  if (main === null) return false;
  for (const element of ['aside', 'figure'])
    if (block.ancestors.includes(element) && !main.ancestors.includes(element)) return true;
  return block.hints.some(
    (hint) => !mainHints.has(hint) && kindsOf(hint).some((kind) => APART.has(kind)),
  );
}
