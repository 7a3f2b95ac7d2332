/** What a candidate loses with each passage between. */
export const DISTANCE = 1.8;
/** How many passages back a candidate is looked for. */
export const MAX_PASSAGES_BACK = 8;
