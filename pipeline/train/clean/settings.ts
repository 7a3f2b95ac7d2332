import type { Form, Trees, Width } from '../../clean/labels/model/load.ts';
import type { BoostingSettings } from './boosting.ts';
import type { Settings } from './perceptron.ts';

/** Chosen by cross-validation over outlets. */
export const SETTINGS: Readonly<Record<Form, Omit<Settings, 'voters'>>> = {
  text: { epochs: 12, outlets: 2, outletsOfWords: 5, hidden: 0.4 },
  short: { epochs: 12, outlets: 2, outletsOfWords: 5, hidden: 0.4 },
  markup: { epochs: 12, outlets: 3, outletsOfWords: 9, hidden: 0.3 },
};

/** Trainings whose mean is shipped. */
export const VOTERS = 4;

/** Weights are kept as whole numbers of this part of one. */
export const SCALE = 100;

/** Trainings of the models that read pages for the trees to learn from, and for cross-validation: few of the wide ones, for time's sake. */
export const FOLD_VOTERS: Readonly<Record<Width, number>> = { strict: 8, wide: 2 };

/** Chosen by cross-validation over sites. */
export const BOOSTING: Readonly<Record<Trees, BoostingSettings>> = {
  text: { trees: 150, depth: 5, rate: 0.12, signs: 0.28, damping: 4 },
  markup: { trees: 200, depth: 5, rate: 0.1, signs: 0.35, damping: 4 },
};

export const HEADLINE_BOOSTING: BoostingSettings = {
  trees: 120,
  depth: 4,
  rate: 0.1,
  signs: 0.4,
  damping: 4,
};

/** How much a unit counts for the trees: of a whole gold article, of a known passage, or as extractors agree. */
export const WEIGHTS = { whole: 4, passage: 3, agreement: 0.5 } as const;
