import type { Article } from '../../../schemas/article.ts';
import { dateIn, type FoundDate } from '../../text/dates.ts';
import { folded } from '../../text/words.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import { isPrintDate } from '../rules/print-date.ts';
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
    // Above the headline a weekday with a date, but no time of day, is the day the page was printed.
    .filter(({ unit, above }) => !above || !isPrintDate(unit.content, unit.block))
    .map(({ unit }) => unit);
  const published =
    declaredDate(view) ??
    publishedLine(view) ??
    lineDate('date line', near.filter(isDateLine)) ??
    lineDate('date line', openingLine(view, segments, headline)) ??
    slotDate(view, segments) ??
    lineDate('update line', near.filter(saysUpdated)) ??
    lineDate('update line', view.units.filter(endsWithUpdate)) ??
    UNKNOWN;
  return { ...published, dateCrawled: crawlDate(view, segments, published.datePublished) };
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

function crawlDate(
  { page }: PageView,
  segments: readonly Segment[],
  published: string | null,
): string | null {
  const line = segments.find(
    (segment) => segment.kind === 'dropped' && segment.reason === 'crawl_date',
  );
  const shown = line === undefined ? null : dateIn(page.text.slice(line.start, line.end));
  // What also dates the article is no day on which somebody fetched it.
  const isPublication = shown?.iso.slice(0, 10) === published?.slice(0, 10);
  return page.declared.dateCrawled ?? (isPublication ? null : (shown?.iso ?? null));
}

function lineDate(evidence: string, units: readonly View[]): Published | null {
  for (const { content } of units) {
    const line = content.slice(0, MAX_LINE_LENGTH);
    const found = dateIn(line);
    if (found !== null) return foundDate(found, `${evidence}: ${line}`);
  }
  return null;
}

function foundDate({ iso, precision }: FoundDate, dateEvidence: string): Published {
  return { datePublished: iso, datePrecision: precision, dateEvidence };
}

/**
 * `Erschienen am: 01.11.2023`, `Veröffentlicht am 3. Mai 2020 um 9 Uhr`, `Pressemitteilung vom 3. Mai 2020`, `Dieser Beitrag
 * wurde von Eva Muster am 3. Mai 2020 verfasst.`
 */
const PUBLISHED =
  /(?:^|[\s(|·])(?:(?:Dieser|Der) (?:Beitrag|Eintrag|Artikel) wurde (?:[^\d]{0,60} )?am |(?:Veröffentlicht|Publiziert|Erstellt|Erschienen|Eingestellt|Gepostet|Geschrieben|Posted on|Published|Online seit|(?:Presse)?(?:[Mm]itteilung|[Mm]eldung)|Beitrag|Artikel|Nachricht)\b(?: am| vom| on)?\s?:? ?)(?:\p{L}+, ?)?(?:den )?(?=\d)/u;
const UPDATED =
  /^(?:Stand|Aktualisiert|Zuletzt (?:aktualisiert|geändert)|Letzte (?:Änderung|Aktualisierung))\b/;
const OTHER_DATE =
  /\b(?:[Vv]erfügbar|bis(?: zum)?|gültig|ab dem|seit|Erscheinungsdatum|Erscheinungstermin|Geburtsdatum|Termine?|[Gg]eboren|\*)\b/;
const MAX_LINE_LENGTH = 120;
const MAX_NOTE_LENGTH = 300;

/** A line anywhere on the page that says when the article was published. */
function publishedLine({ units }: PageView): Published | null {
  for (const { content, prose, match } of units) {
    if (prose || content.length > MAX_NOTE_LENGTH || match?.tells === 'comments') continue;
    const said = PUBLISHED.exec(content);
    const found = said === null ? null : dateIn(content.slice(said.index));
    if (found !== null) return foundDate(found, `published line: ${content.slice(said?.index)}`);
  }
  return null;
}

function saysUpdated({ content }: View): boolean {
  return UPDATED.test(content);
}

function endsWithUpdate(unit: View): boolean {
  return !unit.excluded && unit.content.length < MAX_LINE_LENGTH && saysUpdated(unit);
}

/** `Schengen, 3. Juli 2018 — Aussendung` is a date line; `Anmeldung bis zum 3. Juli 2018` is none. */
function isDateLine({ content, match, stopped }: View): boolean {
  if (UPDATED.test(content) || OTHER_DATE.test(content)) return false;
  if (match?.tells === 'date' || roleSaid(match) === 'byline') return true;
  if (content.length >= MAX_LINE_LENGTH) return false;
  return match === null ? !stopped : match.verdict.kind === 'role' && MANY_PARTS.test(content);
}

/** `Eva Muster / 07.11.2023 / 09:30 / Foto: Beispiel /` */
const MANY_PARTS = /[/|·•] ?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4} ?[/|·•]/;

/** `27.1.2022 – Bei der Feier …`, `Wien, 3. Mai 2020 – Der Rat …`: the opening of the text begins with its date. */
function openingLine(
  { units }: PageView,
  segments: readonly Segment[],
  headline: HeadlinePlace | null,
): View[] {
  const opening = segments.find(
    (segment) =>
      segment.start > (headline?.start ?? -1) &&
      segment.kind === 'paragraph' &&
      (segment.role === 'lead' || segment.role === 'body'),
  );
  const unit = units.find(({ start }) => start === opening?.start);
  const begins =
    /^(?:\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?(?: \([^)]{2,20}\))?, )?(?:den )?\d{1,2}\. ?(?:\d{1,2}\.|\p{Lu}\p{Ll}+) ?\d{4}(?: \([^)]{2,20}\))? ?[–—:-] /u;
  return unit !== undefined && begins.test(unit.content) ? [unit] : [];
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
