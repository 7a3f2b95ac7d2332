/** `2023-04-28T19:20:36.5+0200`, `2023-04-28 19:20` */
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]+(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
/** `28.4.2023, 19:20 Uhr`, `28.04.2023 - 19.20` */
const GERMAN =
  /^(?:\D{0,14}\s)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?:\D{1,8}(\d{1,2})[:.](\d{2}))?/;
/** `Fri, 28 Apr 2023 19:20:36 +0200` */
const RFC = /^(?:\w{3},? )?(\d{1,2}) (\w{3})\w* (\d{4})(?: (\d{2}:\d{2}(?::\d{2})?)(?: ?(\S+))?)?/;
/** `Fri Apr 28 19:20:36 CEST 2023` */
const UNIX = /^\w{3} (\w{3}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:(\S+) )?(\d{4})/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES = new Map([
  ['z', 'Z'],
  ['gmt', 'Z'],
  ['utc', 'Z'],
  ['cet', '+01:00'],
  ['mez', '+01:00'],
  ['cest', '+02:00'],
  ['mesz', '+02:00'],
]);

/**
 * A machine's date in ISO 8601 with the time and the time zone it was given with (none stays none); null where it is no
 * date. Dates in German words are the cleaner's business.
 */
export function isoDate(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const iso = ISO.exec(text);
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const german = GERMAN.exec(text);
  if (german) {
    const [, day = '', month = '', year = '', hour, minute] = german;
    const time = hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
    return joined(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time, undefined);
  }
  const rfc = RFC.exec(text);
  if (rfc) return joined(monthDate(rfc[3], rfc[2], rfc[1]), rfc[4], rfc[5]);
  const unix = UNIX.exec(text);
  return unix ? joined(monthDate(unix[5], unix[1], unix[2]), unix[3], unix[4]) : null;
}

function monthDate(year = '', month = '', day = ''): string {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function joined(date = '', time: string | undefined, zone: string | undefined): string | null {
  if (!isDay(date)) return null;
  if (time === undefined) return date;
  const offset = /^([+-]\d{2}):?(\d{2})?$/.exec(zone ?? '');
  const iso = offset ? `${offset[1]}:${offset[2] ?? '00'}` : ZONES.get((zone ?? '').toLowerCase());
  const whole = `${date}T${time}${iso ?? ''}`;
  return Number.isNaN(Date.parse(whole)) ? date : whole;
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return false;
  return new Date(time).toISOString().startsWith(date) && date > '1800';
}
