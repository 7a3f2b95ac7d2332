import type { Form } from '../../clean/labels/model/load.ts';
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
