const ZONE = /(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * Milliseconds; infinite where there is no date, so that such an article comes last. A day counts from its midnight, a
 * time without zone as UTC: JavaScript would take the machine's.
 */
export function publicationTime(date: string | null): number {
  if (date === null) return Number.POSITIVE_INFINITY;
  const time = Date.parse(date.includes('T') && !ZONE.test(date) ? `${date}Z` : date);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
