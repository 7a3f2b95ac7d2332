import { creditsPicture } from './captions.ts';
import type { Label } from './model/decode.ts';
import type { PageView } from './view.ts';

/** In characters; on the gold pages no caption is longer, and teasers hardly ever. */
const LONG = 300;
/** Units above the article's first text in which a long paragraph is its own. */
const ABOVE = 3;

/**
 * Labels of a plain text with the paragraphs that the model missed between others of the article: one beside another
 * paragraph of it (6 of 8 on the gold pages), and a long one anywhere between them or right beside them (7 of 8).
 */
export function withMissedText(
  { units }: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const found = [...labels];
  const isText = (index: number) => found[index] === 'body' || found[index] === 'lead';
  const first = labels.findIndex((_, index) => isText(index));
  const last = labels.findLastIndex((_, index) => isText(index));
  units.forEach((unit, index) => {
    if (found[index] !== 'drop' || (allowed[index] ?? null) !== null) return;
    if (!unit.prose || unit.finding !== null || unit.pulled) return;
    if (unit.repeats || unit.returns || creditsPicture(units[index + 1])) return;
    const inside = index > first && index < last;
    const beside = isText(index - 1) || isText(index + 1);
    const long = unit.content.length >= LONG && index >= first - ABOVE && index <= last + 1;
    if ((inside && beside) || (first !== -1 && long)) found[index] = 'body';
  });
  return found;
}
