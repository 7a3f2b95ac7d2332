import type { Settings } from './learn.ts';

/** Chosen by cross-validation on the training sentences. */
export const SETTINGS: Omit<Settings, 'random'> = {
  epochs: 6,
  rate: 0.1,
  damping: 1,
  l1: 0.5,
  l2: 1,
};

/** Features that fewer words have are left out. */
export const FEWEST = 2;

/** A weight of 1 as a whole number in the weights file. */
export const SCALE = 16;

/** Copies of the sentences with other names in them. */
export const COPIES = 2;

/** Where the random numbers start that order and exchange; any number would do. */
export const SEED = 2014;

/** How often each news article counts. */
export const NEWS_COPIES = 3;
