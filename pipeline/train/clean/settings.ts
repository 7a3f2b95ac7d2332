import type { Form } from '../../clean/labels/model/load.ts';
import type { Settings } from './perceptron.ts';

/** Chosen by cross-validation over outlets. Markup learns from text pages too, text does better without markup. */
export const SETTINGS: Readonly<Record<Form, Settings>> = {
  text: { epochs: 20, outlets: 2, outletsOfWords: 5, hidden: 0.4, voters: 8 },
  short: { epochs: 20, outlets: 2, outletsOfWords: 5, hidden: 0.4, voters: 8 },
  markup: { epochs: 12, outlets: 3, outletsOfWords: 9, hidden: 0.3, voters: 8 },
};

/** Weights are kept as whole numbers of this part of one. */
export const SCALE = 100;
