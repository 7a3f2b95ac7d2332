import type { PageView } from '../../page-view/view.ts';
import type { Label } from '../model/decode.ts';

const CUT_OFF = /(?:\.{3}|…)\s*(?:\[?[Mm]ehr\]?)?$/u;

/**
 * Labels without the reports below a heading for others, `Weitere Meldungen: Polizei Nordheim`: they stand in other elements
 * than the article's text, and one of them at least is cut off.
 */
export function withoutOtherReports({ units }: PageView, labels: readonly Label[]): Label[] {
  const heading = units.findIndex(({ match }) => match?.opens === true);
  const texts = labels.flatMap((label, i) => (label === 'body' || label === 'lead' ? [i] : []));
  const [above, below] = [texts.filter((i) => i < heading), texts.filter((i) => i > heading)];
  if (heading < 0 || above.length === 0 || below.length === 0) return [...labels];
  const boxes = new Set(above.map((i) => units[i]?.box));
  const isElsewhere = below.every((i) => !boxes.has(units[i]?.box));
  const isCutOff = below.some((i) => CUT_OFF.test(units[i]?.content ?? ''));
  if (!isElsewhere || !isCutOff) return [...labels];
  return labels.map((label, i) => (i > heading ? 'drop' : label));
}
