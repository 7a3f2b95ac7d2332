import type { Favour } from '../../settings.ts';
import type { PageView } from '../page-view/view.ts';
import { formOf } from './form.ts';
import { labelConstraints } from './label-constraints.ts';
import { bestLabels, LABELS, type Label, type Model } from './model/decode.ts';
import type { Models } from './model/load.ts';
import { unitScores } from './model/unit-scores.ts';
import { relabelled, withoutStrays } from './relabel/relabel.ts';
import { withSecondLook } from './second-look/second-look.ts';
import { type Reading, type Situation, situationOf } from './second-look/situation.ts';

/** The labels of a page's units, what the model chose before context revised it, how likely each is a headline, and which labels were free. */
export interface LabelledUnits {
  labels: Label[];
  chosen: Label[];
  headlineScores: number[];
  allowed: Allowed;
}

type Allowed = readonly (readonly Label[] | null)[];

/**
 * A page is read by the wide model where the strict one keeps less than half of what the wide one does, or keeps little and
 * less: most such pages are no news, or laid out as no page of a big outlet is. Of a long article, what only the wide one
 * keeps is mostly teasers and boxes.
 */
const HALF = 0.5;
const LESS = 0.9;
/** In characters. */
const LITTLE = 1500;

/** What the models say each unit is, with what the layout says more surely put right, and looked at again. */
export function labelledUnits(view: PageView, models: Models, favour: Favour): LabelledUnits {
  const ofForm = models[formOf(view)];
  const allowed = labelConstraints(view);
  const scored = unitScores(view, allowed, ofForm);
  const strictly = readingBy(ofForm.strict, view, scored.strict, allowed);
  if (favour === 'precision') return labelledBy(strictly, allowed);
  const widely = readingBy(ofForm.wide, view, scored.wide, allowed);
  const situation = situationOf(view, strictly, widely);
  const isWide = favour === 'recall' || isReadTooStrictly(situation);
  const first = labelledBy(isWide ? widely : strictly, allowed);
  const labels = withSecondLook(situation, first.labels, allowed, ofForm.second, favour);
  return { ...first, labels: withoutStrays(view, labels) };
}

/** What one model makes of a page, by the weights it gives every label for each unit. */
export function readingBy(
  model: Model,
  view: PageView,
  scored: readonly (readonly number[])[],
  allowed: Allowed,
): Reading {
  const chosen = bestLabels(model, scored, allowed);
  return { scored, chosen, labels: relabelled(view, chosen, allowed) };
}

function labelledBy({ labels, chosen, scored }: Reading, allowed: Allowed): LabelledUnits {
  const headlineScores = scored.map((unit) => unit[LABELS.indexOf('headline')] ?? 0);
  return { labels: [...labels], chosen: [...chosen], headlineScores, allowed };
}

/** Whether the wide model is to read a page, by how many characters each model keeps of it. */
export function isReadTooStrictly({ strict, wide }: Pick<Situation, 'strict' | 'wide'>): boolean {
  return (
    strict.length < HALF * wide.length ||
    (strict.length < LITTLE && strict.length < LESS * wide.length)
  );
}
