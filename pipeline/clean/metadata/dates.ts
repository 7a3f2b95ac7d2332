import type { Article } from '../../../schemas/article.ts';
import { folded } from '../../text/words.ts';
import type { HeadlinePlace } from '../headline.ts';
import type { Fate } from '../roles.ts';
import type { PageView, View } from '../view.ts';
import { dateIn } from './german-dates.ts';

type Dates = Pick<Article, 'datePublished' | 'datePrecision' | 'dateEvidence' | 'dateCrawled'>;

const NEAR_HEADLINE = 6;

/**
 * When the article appeared and what says so: the source's own statement, else a date line beside the headline, else
 * the slot of the programme it was broadcast in (its day only). A date that tells when the page was fetched never counts.
 */
export function datesOf(
  view: PageView,
  fates: readonly Fate[],
  headline: HeadlinePlace | null,
): Dates {
  const { declared, text } = view.page;
  const crawled = fates.find((fate) => 'reason' in fate && fate.reason === 'crawl_date');
  const dateCrawled =
    declared.dateCrawled ??
    (crawled === undefined ? null : (dateIn(text.slice(crawled.start, crawled.end))?.iso ?? null));
  if (declared.datePublished !== null) {
    const { datePublished, dateEvidence } = declared;
    return { datePublished, datePrecision: precisionOf(datePublished), dateEvidence, dateCrawled };
  }
  const line = view.units.find((unit, index) => isDateLine(unit, index, headline));
  const found = line === undefined ? null : dateIn(line.content);
  if (line !== undefined && found !== null) {
    return {
      datePublished: found.iso,
      datePrecision: found.precision,
      dateEvidence: `date line: ${line.content}`,
      dateCrawled,
    };
  }
  const slot = slotOf(view, fates);
  if (slot === null)
    return { datePublished: null, datePrecision: null, dateEvidence: null, dateCrawled };
  return {
    datePublished: slot.day,
    datePrecision: 'day',
    dateEvidence: `broadcast note: ${slot.note}`,
    dateCrawled,
  };
}

function precisionOf(date: string): Article['datePrecision'] {
  if (/T\d{2}:\d{2}:\d{2}/.test(date)) return 'second';
  return /T\d{2}:\d{2}/.test(date) ? 'minute' : 'day';
}

const DATE_RULES = new Set(['updated-note', 'date-and-time', 'byline']);

function isDateLine(unit: View, index: number, headline: HeadlinePlace | null): boolean {
  const away = headline === null ? index : index - headline.index;
  if (away < (headline === null ? 0 : -2) || away > NEAR_HEADLINE || unit.prose) return false;
  const rule = unit.finding?.rule ?? '';
  if (away < 0 && !/\d{1,2}[:.]\d{2}/.test(unit.content)) return false;
  const short = unit.content.length < 120 && !unit.stopped;
  return (
    (DATE_RULES.has(rule) || (short && unit.finding === null)) && dateIn(unit.content) !== null
  );
}

function slotOf(view: PageView, fates: readonly Fate[]): { day: string; note: string } | null {
  const notes = fates.flatMap((fate, index) =>
    'reason' in fate && fate.reason === 'broadcast_note' ? [{ fate, next: fates[index + 1] }] : [],
  );
  for (const { fate, next } of notes) {
    const note = folded(view.page.text.slice(fate.start, fate.end));
    const more = next === undefined ? '' : folded(view.page.text.slice(next.start, next.end));
    const found = dateIn(note) ?? (note.endsWith(':') ? dateIn(more) : null);
    if (found !== null) return { day: found.iso.slice(0, 10), note };
  }
  return null;
}
