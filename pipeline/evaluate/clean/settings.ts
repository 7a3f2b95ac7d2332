import type { Settings } from '../../clean/model/perceptron.ts';

/** Chosen by cross-validation over outlets. */
export const SETTINGS: Settings = {
  epochs: 12,
  outlets: 3,
  outletsOfWords: 9,
  hidden: 0.3,
  voters: 4,
};

/** Weights are kept as whole numbers of this part of one. */
export const SCALE = 100;
