/** Passes over the pages, and the outlets that must share a feature: both chosen by cross-validation over outlets. */
export const EPOCHS = 12;
export const MIN_OUTLETS = 3;
/** Weights are kept as whole hundredths. */
export const SCALE = 100;
