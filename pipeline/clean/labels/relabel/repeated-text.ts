import type { PageView } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

/** A page that repeats a larger share of its article shows it twice, a copy for printers or machines. */
const FEW = 0.25;

/**
 * Labels of a plain text without paragraphs that the page also shows elsewhere: those are notices, teasers and captions,
 * no part of an article's body. (Its lead may stand twice.)
 */
export function withoutRepeated({ units }: PageView, labels: readonly Label[]): Label[] {
  const body = labels.flatMap((label, index) => (label === 'body' ? [index] : []));
  const twice = body.filter((index) => units[index]?.isCopy || units[index]?.hasCopies);
  if (twice.length > FEW * body.length) return [...labels];
  const dropped = new Set(twice);
  return labels.map((label, index) => (dropped.has(index) ? 'drop' : label));
}
