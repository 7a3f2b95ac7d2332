import { memoize } from '../../text/memoize.ts';
import { cities, countries, organisationKinds, regions } from './name-lists.ts';

const LISTS = [countries, regions, organisationKinds, cities];

/** Whether a lexicon of places or organisations has the name exactly as it stands; Swiss spellings of German ones, too. */
export const isListed = memoize((name) => LISTS.some((list) => list.has(name)));
