import type { PageView, View } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

/**
 * Labels with the quotations that a page sets off between two paragraphs of its text: announced by a colon, gone on with
 * below (`so die Ministerin.`), or set off by nothing but the element. A pull quote has classes of its own, and embedded
 * posts have links.
 */
export function withBlockQuotes(
  view: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
): Label[] {
  const found = [...labels];
  const { units } = view;
  units.forEach((unit, index) => {
    if (found[index] !== 'drop' || (allowed[index] ?? null) !== null || !isInQuote(unit)) return;
    if (unit.isCopy || unit.isPullQuote || unit.match !== null) return;
    const before = found.slice(0, index).findLastIndex((_, at) => !isInQuote(units[at]));
    const after = found.findIndex((_, at) => at > index && !isInQuote(units[at]));
    if (!isText(found[before]) || !isText(found[after])) return;
    const isSaid =
      (units[before]?.content.endsWith(':') ?? false) ||
      /^(?:\p{Ll}|– )/u.test(units[after]?.content ?? '') ||
      isPlain(view, unit);
    if (isSaid) found[index] = 'body';
  });
  return found;
}

function isInQuote(unit: View | undefined): boolean {
  if (unit === undefined) return false;
  const { tag, ancestors } = unit.block;
  return tag === 'blockquote' || ancestors.includes('blockquote');
}

function isText(label: Label | undefined): boolean {
  return label === 'body' || label === 'lead';
}

const MIN_QUOTE_LENGTH = 40;

function isPlain({ mainHints }: PageView, { block, content, stopped }: View): boolean {
  return (
    stopped &&
    content.length >= MIN_QUOTE_LENGTH &&
    block.linkDensity === 0 &&
    block.hints.every((hint) => mainHints.has(hint))
  );
}
