import { memoize } from '../../text/memoize.ts';
import { cities, countries, organisationKinds, regions } from './name-lists.ts';

const LISTS = [countries, regions, organisationKinds, cities];

/** Whether a lexicon of places or organisations has the name exactly as it stands, or in its German for its Swiss spelling. */
export const isListed = memoize((name) =>
  LISTS.some((list) => list.has(name) || list.has(name.replaceAll('ss', 'ß'))),
);
