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
 * A page is read by the wide model where the strict one keeps less than half of what the wide one does, or keeps little and
 * less: most such pages are no news, or laid out as no page of a big outlet is. Of a long article, what only the wide one
 * keeps is mostly teasers and boxes.
 */
const HALF = 0.5;
const LESS = 0.9;
/** In characters. */
const LITTLE = 1500;

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
  return isReadTooStrictly(textLength(view, strictly.labels), textLength(view, widely.labels))
    ? widely
    : strictly;
}

/** Whether the wide model is to read a page, by how many characters each model keeps of it. */
export function isReadTooStrictly(strict: number, wide: number): boolean {
  return strict < HALF * wide || (strict < LITTLE && strict < LESS * wide);
}

/** Characters labelled as the article's. */
function textLength({ units }: PageView, labels: readonly Label[]): number {
  return units.reduce((sum, { content }, index) => {
    const label = labels[index];
    return label === 'drop' || label === 'caption' ? sum : sum + content.length;
  }, 0);
}
