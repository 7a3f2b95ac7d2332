import type { Favour } from '../../settings.ts';
import type { PageView } from '../page-view/view.ts';
import { featuresOf } from './features/features.ts';
import { formOf } from './form.ts';
import { labelConstraints } from './label-constraints.ts';
import { bestLabels, known, LABELS, type Label, type Model, scores } from './model/decode.ts';
import type { Models } from './model/load.ts';
import { relabelled } from './relabel/relabel.ts';

/** The labels of a page's units, what the model chose before context revised it, how likely each is a headline, and which labels were free. */
export interface LabelledUnits {
  labels: Label[];
  chosen: Label[];
  headlineScores: number[];
  allowed: (readonly Label[] | null)[];
}

/**
 * A page on which the strict model keeps less of what the wide one does is read by the wide one: most such pages are no
 * news, or laid out as no page of a big outlet is.
 */
const LITTLE = 0.8;

/** What the models say each unit is, with what the layout says more surely put right. */
export function labelledUnits(view: PageView, models: Models, favour: Favour): LabelledUnits {
  const { strict, wide } = models[formOf(view)];
  const allowed = labelConstraints(view);
  const features = featuresOf(view, allowed);
  const by = (model: Model): LabelledUnits => {
    const scored = known(model, features).map((unit) => scores(model, unit));
    const chosen = bestLabels(model, scored, allowed);
    const labels = relabelled(view, chosen, allowed);
    const headlineScores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
    return { labels, chosen, headlineScores, allowed };
  };
  if (favour === 'recall') return by(wide);
  const strictly = by(strict);
  if (favour === 'precision') return strictly;
  const widely = by(wide);
  return textLength(view, strictly.labels) < LITTLE * textLength(view, widely.labels)
    ? widely
    : strictly;
}

/** Characters labelled as the article's. */
function textLength({ units }: PageView, labels: readonly Label[]): number {
  return units.reduce((sum, { content }, index) => {
    const label = labels[index];
    return label === 'drop' || label === 'caption' ? sum : sum + content.length;
  }, 0);
}
