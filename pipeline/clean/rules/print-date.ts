import type { Block } from '../../../schemas/page.ts';

const WEEKDAY =
  /^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|Mo|Di|Mi|Do|Fr|Sa|So)\b/;
const TIME_OF_DAY = /(?<![\d.])\d{1,2}[:.]\d{2}(?![\d.])/;

/** `Montag, 29. April 2024` at the top of a page, without a time of day or a class that calls it the article's date. */
export function isPrintDate(content: string, { hints }: Block): boolean {
  if (!WEEKDAY.test(content) || TIME_OF_DAY.test(content)) return false;
  return !hints.some((hint) => hint === 'date' || hint === 'datum' || hint === 'published');
}
