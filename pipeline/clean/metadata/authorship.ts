import { z } from 'zod';
import { loadLexicon } from '../../lexicon.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView } from '../page-view/view.ts';
import { newsAgenciesIn } from '../rules/agencies.ts';
import type { Segment } from '../segments/segments.ts';
import { authorsOf } from './authors.ts';

const HOUSE_WORDS = loadLexicon(
  new URL('../lexicon/house-words.tsv', import.meta.url),
  z.strictObject({ word: z.string().min(2), place: z.enum(['whole', 'end']) }),
);
const WHOLE = new Set(HOUSE_WORDS.map(({ word }) => word));
const ENDS = HOUSE_WORDS.filter(({ place }) => place === 'end').map(({ word }) => word);

/** `Anna Berg`, `Dr. Ben Tal`, `Ludwig van Muster`, `Anna BERG`; not `BOTE ONLINE`, `cmx`, `Redaktion` */
const PERSON =
  /^(?:(?:Dr|Prof)\. )*\p{Lu}[\p{Ll}.'’-]+(?:-\p{Lu}\p{Ll}+)*(?: (?:v\.|\p{Ll}{2,3}|\p{Lu}[\p{L}.'’-]*))* \p{Lu}[\p{L}'’-]+$/u;

/** Who wrote an article: persons, and news agencies that its source or its byline names. */
export interface Authorship {
  authors: string[];
  agencies: string[];
}

/**
 * What the source declares counts where it names persons; where it names a house or an agency alone, the byline on the page
 * comes before it. Agencies and houses are no authors; a name that is neither (`Franzi`) stays where there is no better.
 */
export function authorshipOf(
  view: PageView,
  segments: readonly Segment[],
  headline: HeadlinePlace | null,
): Authorship {
  const { authors: declared, outlet } = view.page.declared;
  const agencies = declared.flatMap((name) => (isAgency(name) ? newsAgenciesIn(bare(name)) : []));
  const names = declared.filter((name) => !isAgency(name) && !isHouse(name, outlet));
  const persons = names.filter((name) => PERSON.test(name));
  if (persons.length > 0) return { authors: persons, agencies };
  const printed = authorsOf(view, segments, headline).filter((name) => !isHouse(name, outlet));
  if (printed.length > 0) return { authors: printed, agencies };
  return { authors: names.filter((name) => !isAbbreviation(name)), agencies };
}

/** `© dpa-AFX`, `(dpa)` */
function bare(name: string): string {
  return name.replace(/^(?:©|\(c\)|Quelle:)\s*|[()[\]]/giu, '').trim();
}

/** `dpa`, `dpa/afp`, `Deutsche Presse-Agentur`: nothing but agencies and the signs of their editors. */
function isAgency(name: string): boolean {
  const agencies = newsAgenciesIn(bare(name));
  if (agencies.length === 0) return false;
  return !PERSON.test(bare(name)) || /Agentur|Press/i.test(name);
}

/** Whether a name is the outlet's own or holds the word for a house, a desk or an account. */
function isHouse(name: string, outlet: string | null): boolean {
  if (outlet !== null && letters(name) === letters(outlet)) return true;
  if (/\.(?:de|at|ch|com|org|net|info)\b|^@|\d{3}/i.test(name)) return true;
  const words = name.toLowerCase().split(/[\s/,.&-]+/);
  return words.some((word) => WHOLE.has(word) || ENDS.some((end) => word.endsWith(end)));
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `cmx`, `KNA`, `R. R.`: signs of editors and houses. */
function isAbbreviation(name: string): boolean {
  return name === name.toUpperCase() || /^\p{Ll}{1,3}$/u.test(name);
}
