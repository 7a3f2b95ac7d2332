import type { PageView, View } from '../../page-view/view.ts';
import { MAX_INTERTITLE_LENGTH } from '../../thresholds.ts';
import type { Label } from '../model/decode.ts';

/**
 * Labels of a plain text with what stands alone between two paragraphs of the article put right: another paragraph is
 * the article's too, and a short line is an intertitle. On the gold pages this holds for 251 of 254 paragraphs and 210
 * of 226 short lines, more often than the model's own word.
 */
export function withSandwiched(
  view: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const { units } = view;
  return labels.map((label, index) => {
    const unit = units[index];
    if (unit === undefined || label === 'headline' || (allowed[index] ?? null) !== null)
      return label;
    if (unit.match !== null || unit.isCopy || unit.isPullQuote) return label;
    if (!isParagraph(units[index + 1], labels[index + 1])) return label;
    if (isQuestion(unit) && isAnswer(units[index + 1])) return 'body';
    if (!isParagraph(units[index - 1], labels[index - 1])) return label;
    if (unit.prose) return 'body';
    const short = unit.content.length <= MAX_INTERTITLE_LENGTH && !unit.content.includes('(');
    return short ? 'intertitle' : label;
  });
}

function isParagraph(unit: View | undefined, label: Label | undefined): boolean {
  return (unit?.prose ?? false) && (label === 'body' || label === 'lead');
}

/** `Beispielblatt: Was würde Ihnen helfen?` above `Muster: Drei Dinge.` */
const SAID_BY = /^\p{Lu}?[\p{L}. -]{1,40}: \S/u;

function isQuestion({ content, stopped }: View): boolean {
  return stopped && SAID_BY.test(content);
}

function isAnswer(unit: View | undefined): boolean {
  return unit !== undefined && SAID_BY.test(unit.content);
}
