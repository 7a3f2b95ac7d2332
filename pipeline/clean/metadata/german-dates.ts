/** A date found in text, as ISO 8601: `2022-01-18`, or `2023-04-28T16:11+02:00` where a time of day stands with it. */
export interface FoundDate {
  iso: string;
  precision: 'day' | 'minute';
}

const MONTHS = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
/** English and Austrian names and spellings without an umlaut, by their first three letters. */
const OTHER_MONTHS: Readonly<Record<string, number>> = {
  jän: 1,
  mar: 3,
  mrz: 3,
  mae: 3,
  may: 5,
  oct: 10,
  dec: 12,
};

const TIME =
  '(?:,?\\s*(?:um\\s+|-\\s*|–\\s*|\\|\\s*)?(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(?:\\s*Uhr)?)?';
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})\\.\\s*(?:(\\d{1,2})\\.|(\\p{Lu}\\p{Ll}{2,8})\\.?)\\s*(\\d{4}|\\d{2}(?!\\d|:|\\.))${TIME}`,
  'u',
);
const MONTH_FIRST = /(\p{Lu}\p{Ll}{2,8})\.? (\d{1,2}), (\d{4})/u;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/** The first date in a text; null where none is or the numbers make no day of the calendar. */
export function dateIn(text: string): FoundDate | null {
  const day = DAY_FIRST.exec(text);
  if (day !== null) {
    const month = day[2] === undefined ? monthNumber(day[3] ?? '') : Number(day[2]);
    return dateOf(Number(fullYear(day[4] ?? '')), month, Number(day[1]), day[5], day[6]);
  }
  const english = MONTH_FIRST.exec(text);
  if (english !== null)
    return dateOf(Number(english[3]), monthNumber(english[1] ?? ''), Number(english[2]));
  const iso = ISO.exec(text);
  return iso === null
    ? null
    : dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4], iso[5]);
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function monthNumber(name: string): number {
  const short = name.toLowerCase().slice(0, 3);
  return MONTHS.indexOf(short) + 1 || (OTHER_MONTHS[short] ?? 0);
}

function dateOf(
  year: number,
  month: number,
  day: number,
  hour?: string,
  minute?: string,
): FoundDate | null {
  const calendar = new Date(Date.UTC(year, month - 1, day));
  if (calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) return null;
  const iso = calendar.toISOString().slice(0, 10);
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { iso, precision: 'day' };
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return { iso: `${iso}T${time}${centralEuropeanOffset(iso, time)}`, precision: 'minute' };
}

/** `+01:00` or `+02:00`: the time zone of Germany, Austria and Switzerland on that day. */
function centralEuropeanOffset(day: string, time: string): string {
  const instant = new Date(`${day}T${time}:00+01:00`);
  const name = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    timeZoneName: 'longOffset',
  })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  return name?.replace('GMT', '') ?? '+01:00';
}
