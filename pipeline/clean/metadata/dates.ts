import type { Article } from '../../../schemas/article.ts';
import { dateIn, type FoundDate } from '../../text/dates.ts';
import { folded } from '../../text/words.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import type { Segment } from '../segments/segments.ts';
import { titleRegion } from './title-region.ts';

type Dates = Pick<Article, 'datePublished' | 'datePrecision' | 'dateEvidence' | 'dateCrawled'>;
type Published = Omit<Dates, 'dateCrawled'>;

const UNKNOWN: Published = { datePublished: null, datePrecision: null, dateEvidence: null };

/**
 * When the article appeared and what says so: the source's own statement, else a line that says it was published, else
 * a date line beside headline or opening, else the slot of the programme it was broadcast in (its day only), else its
 * latest update. A date that tells when the page was fetched never counts.
 */
export function datesOf(
  view: PageView,
  segments: readonly Segment[],
  headline: HeadlinePlace | null,
): Dates {
  const near = titleRegion(view, segments, headline)
    // Above the headline a date without a time of day is the day the page was printed.
    .filter(({ unit, above }) => !above || /\d{1,2}[:.]\d{2}/.test(unit.content))
    .map(({ unit }) => unit);
  const published =
    declaredDate(view) ??
    lineDate('published line', view.units.filter(saysPublished)) ??
    lineDate('date line', near.filter(isDateLine)) ??
    slotDate(view, segments) ??
    lineDate('update line', near.filter(saysUpdated)) ??
    UNKNOWN;
  return { ...published, dateCrawled: crawlDate(view, segments) };
}

function declaredDate({ page }: PageView): Published | null {
  const { datePublished, dateEvidence } = page.declared;
  if (datePublished === null) return null;
  return { datePublished, datePrecision: precisionOf(datePublished), dateEvidence };
}

function precisionOf(date: string): Article['datePrecision'] {
  if (/T\d{2}:\d{2}:\d{2}/.test(date)) return 'second';
  return /T\d{2}:\d{2}/.test(date) ? 'minute' : 'day';
}

function crawlDate({ page }: PageView, segments: readonly Segment[]): string | null {
  const line = segments.find(
    (segment) => segment.kind === 'dropped' && segment.reason === 'crawl_date',
  );
  const shown = line === undefined ? null : dateIn(page.text.slice(line.start, line.end));
  return page.declared.dateCrawled ?? shown?.iso ?? null;
}

function lineDate(evidence: string, units: readonly View[]): Published | null {
  for (const { content } of units) {
    const found = dateIn(content);
    if (found !== null) return foundDate(found, `${evidence}: ${content}`);
  }
  return null;
}

function foundDate({ iso, precision }: FoundDate, dateEvidence: string): Published {
  return { datePublished: iso, datePrecision: precision, dateEvidence };
}

const PUBLISHED = /^(?:Veröffentlicht|Publiziert|Erstellt|Erschienen)\b/;
const UPDATED = /^(?:Stand|Aktualisiert|Zuletzt aktualisiert)\b/;
const OTHER_DATE = /\b(?:[Vv]erfügbar|bis(?: zum)?|gültig|ab dem|seit)\b/;
const MAX_LINE_LENGTH = 120;

function saysPublished({ content, match }: View): boolean {
  return match?.tells === 'date' && PUBLISHED.test(content);
}

function saysUpdated({ content }: View): boolean {
  return UPDATED.test(content);
}

function isDateLine({ content, match, stopped }: View): boolean {
  if (UPDATED.test(content) || OTHER_DATE.test(content)) return false;
  if (match?.tells === 'date' || roleSaid(match) === 'byline') return true;
  return match === null && content.length < MAX_LINE_LENGTH && !stopped;
}

function slotDate({ page }: PageView, segments: readonly Segment[]): Published | null {
  for (const [index, segment] of segments.entries()) {
    if (segment.kind !== 'dropped' || segment.reason !== 'broadcast_note') continue;
    const note = folded(page.text.slice(segment.start, segment.end));
    const next = segments[index + 1];
    // „Dieses Thema im Programm:“ alone on its line has its slot on the next one.
    const more = next === undefined ? '' : folded(page.text.slice(next.start, next.end));
    const found = dateIn(note) ?? (note.endsWith(':') ? dateIn(more) : null);
    if (found === null) continue;
    const day: FoundDate = { iso: found.iso.slice(0, 10), precision: 'day' };
    return foundDate(day, `broadcast note: ${note}`);
  }
  return null;
}
