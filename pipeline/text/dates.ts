import { z } from 'zod';
import { loadLexicon } from '../lexicon.ts';

/** A date found in text, as ISO 8601: `2022-01-18`, or `2023-04-28T16:11+02:00` where a time of day stands with it. */
export interface FoundDate {
  iso: string;
  precision: 'day' | 'minute';
}

const MONTHS = new Map(
  loadLexicon(
    new URL('./months.tsv', import.meta.url),
    z.strictObject({ start: z.string().length(3), month: z.coerce.number().int() }),
  ).map(({ start, month }) => [start, month]),
);

/** `, 18:11 Uhr`, ` um 7.05 Uhr`, ` | 13:00`, ` / 09:30`, ` – 14:49` */
const TIME =
  '(?:,?\\s*(?:um\\s+|[-–—|/•·]\\s*)?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(?:\\s*Uhr)?(?![\\d.]))?';
/** `28.04.2023`, `28. April 2023`, `28 April 2023`, `28. Apr. 23` */
const DAY_FIRST = new RegExp(
  `(?<![\\d.])(\\d{1,2})(?:\\.\\s*(?:(\\d{1,2})\\.|(\\p{Lu}\\p{Ll}{2,8})\\.?)|\\s(\\p{Lu}\\p{Ll}{2,8}),?)\\s*(\\d{4}|\\d{2}(?!\\d|:|\\.))${TIME}`,
  'gu',
);
const MONTH_FIRST = /(\p{Lu}\p{Ll}{2,8})\.? (\d{1,2}), (\d{4})/u;
const ISO_IN_TEXT = /(?<!\d)(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2}))?(?!\d)/;

/** The first date in a text; null where none is or the numbers make no day of the calendar. */
export function dateIn(text: string): FoundDate | null {
  for (const day of text.matchAll(DAY_FIRST)) {
    const month = day[2] === undefined ? monthNumber(day[3] ?? day[4] ?? '') : Number(day[2]);
    const found = foundDate(fullYear(day[5] ?? ''), month, Number(day[1]), day[6], day[7]);
    if (found !== null) return found;
  }
  const english = MONTH_FIRST.exec(text);
  if (english !== null)
    return foundDate(Number(english[3]), monthNumber(english[1] ?? ''), Number(english[2]));
  const iso = ISO_IN_TEXT.exec(text);
  return iso === null
    ? null
    : foundDate(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5]);
}

/** `2023-04-28T19:20:36.5+0200`, `2023-04-28 19:20`, `2023-04-28T19:20:36 CEST` */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]+(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{3,4})?)?(?!\d)/i;
/** `20230428`, `20230428T1920` */
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2}):?(\d{2}))?$/;
/** `Fri, 28 Apr 2023 19:20:36 +0200` */
const RFC =
  /^(?:\p{L}{2,9}\.?,? )?(\d{1,2}) (\p{L}{3})\p{L}*\.? (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ?(\S+))?)?$/u;
/** `Fri Apr 28 19:20:36 CEST 2023` */
const UNIX = /^\w{3} (\w{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:(\S+) )?(\d{4})/;
const ZONES = new Map([
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
]);
const MAX_DATE_LENGTH = 100;

/**
 * A declared date (meta element, JSON key, attribute) in ISO 8601, with the time it gives and its zone, or that of
 * Europe/Berlin where it names none; null where it is no date. Dates in German words are dates too.
 */
export function isoDate(value: string): string | null {
  const text = value.trim().slice(0, MAX_DATE_LENGTH);
  const iso = ISO.exec(text);
  if (iso) return instant(day(iso[1], Number(iso[2]), iso[3]), iso[4], iso[5]);
  const compact = COMPACT.exec(text);
  if (compact) {
    const time = compact[4] === undefined ? undefined : `${compact[4]}:${compact[5]}`;
    return instant(day(compact[1], Number(compact[2]), compact[3]), time, undefined);
  }
  const rfc = RFC.exec(text);
  if (rfc) return instant(day(rfc[3], monthNumber(rfc[2] ?? ''), rfc[1]), rfc[4], rfc[5]);
  const unix = UNIX.exec(text);
  if (unix) return instant(day(unix[5], monthNumber(unix[1] ?? ''), unix[2]), unix[3], unix[4]);
  return dateIn(text)?.iso ?? null;
}

function instant(
  date: string | null,
  time: string | undefined,
  zone: string | undefined,
): string | null {
  if (date === null || time === undefined) return date;
  const local = time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0');
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone ?? '');
  const given = offset
    ? `${offset[1]}:${offset[2] ?? '00'}`
    : ZONES.get((zone ?? '').toLowerCase());
  const whole = `${date}T${local}${given ?? berlinOffset(date, local)}`;
  return Number.isNaN(Date.parse(whole)) ? date : whole;
}

function foundDate(
  year: number,
  month: number,
  dayOfMonth: number,
  hour?: string,
  minute?: string,
): FoundDate | null {
  const date = day(String(year), month, String(dayOfMonth));
  if (date === null) return null;
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { iso: date, precision: 'day' };
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return { iso: `${date}T${time}${berlinOffset(date, time)}`, precision: 'minute' };
}

/** News are no older, and no page is dated further ahead. */
const FIRST_YEAR = 1800;
const LAST_YEAR = 2100;

/** `2023-04-28`; null where the calendar has no such day. */
function day(
  year: string | undefined,
  month: number,
  dayOfMonth: string | undefined,
): string | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(dayOfMonth)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(dayOfMonth)) return null;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  return date.toISOString().slice(0, 10);
}

function fullYear(year: string): number {
  return Number(year.length === 2 ? `20${year}` : year);
}

/** 1 to 12; 0 for what begins as no month does. */
function monthNumber(name: string): number {
  return MONTHS.get(name.toLowerCase().slice(0, 3)) ?? 0;
}

const IN_BERLIN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  timeZoneName: 'longOffset',
});

/** `+01:00` or `+02:00`: the zone of Germany, Austria and Switzerland on that day. */
function berlinOffset(date: string, time: string): string {
  const at = new Date(`${date}T${time.slice(0, 5)}:00+01:00`);
  if (Number.isNaN(at.getTime())) return '+01:00';
  const name = IN_BERLIN.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') ?? '+01:00';
}
