import type { LinkKeys } from '../../schemas/links.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';

type Dated = Pick<LinkKeys, 'articleId' | 'datePublished'>;

const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

/** Earliest first, articles without a date last; then by ID. A day counts from its midnight, a time without zone as UTC. */
export function byPublication(a: Dated, b: Dated): number {
  const [timeA, timeB] = [timeOf(a.datePublished), timeOf(b.datePublished)];
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  return byCodeUnit(a.articleId, b.articleId);
}

/** Milliseconds; infinite where there is no date. A zone is added, since JavaScript would take the machine's. */
function timeOf(date: string | null): number {
  if (date === null) return Number.POSITIVE_INFINITY;
  const time = Date.parse(date.includes('T') && !ZONE.test(date) ? `${date}Z` : date);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
