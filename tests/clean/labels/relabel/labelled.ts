import type { Label } from '../../../../pipeline/clean/labels/model/decode.ts';
import { type PageView, viewOf } from '../../../../pipeline/clean/page-view/view.ts';
import { pageOf } from '../../pages.ts';

type Step = (
  view: PageView,
  labels: readonly Label[],
  allowed: readonly (readonly Label[] | null)[],
) => Label[];

/** The labels that a step makes of those a model gave to a page's lines. */
export function labelsAfter(step: Step, lines: readonly (readonly [Label, string])[]): Label[] {
  const view = viewOf(pageOf(lines.map(([, text]) => text).join('\n')));
  if (view.units.length !== lines.length) throw new Error('a line is not one unit');
  return step(
    view,
    lines.map(([label]) => label),
    lines.map(() => null),
  );
}
