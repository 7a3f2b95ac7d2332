import type { Rule } from './rule.ts';

/** Dates that tell when the page was fetched or printed, not when the article appeared. */
export const DATE_RULES: Rule[] = [
  {
    name: 'english-order-date',
    example: 'Montag, April 29, 2024',
    nearMiss: 'Montag, 29. April 2024',
    pattern:
      /^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag),? \p{Lu}\p{Ll}+ \d{1,2}, \d{4}$/u,
    verdict: { kind: 'drop', reason: 'crawl_date' },
    certain: true,
  },
];
