import { dateIn } from '../../text/dates.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import type { Segment } from '../segments/segments.ts';
import { titleRegion } from './title-region.ts';

const LEAD =
  /^(?:.{0,40}?\b[Vv]on|VON|Aus .{2,30} berichtet|Text|Autor(?:in|en)?|Interview|Redaktion)(?: ?:\s*|\s+|$)/u;
const NAME =
  /^(?:(?:Dr\.|Prof\.) ?)*\p{Lu}[\p{L}.'’-]+(?: (?:von|van|de|der|zu|al|di|el|del))*(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u;
const OFFICE =
  /\b(?:\p{L}*(?:[Rr]edakteur|[Kk]orrespondent|[Rr]eporter|[Aa]utor|[Vv]olontär)(?:in|en)?)\b/gu;

/**
 * Names in the bylines between headline and text, `Von Eva Muster und Jan Beispiel` → `['Eva Muster', 'Jan Beispiel']`,
 * each once; also names alone on their line, under `Von` or beside the date.
 */
export function authorsOf(
  view: PageView,
  segments: readonly Segment[],
  headline: HeadlinePlace | null,
): string[] {
  const region = titleRegion(view, segments, headline).map(({ unit }) => unit);
  const names = region.flatMap((unit, index) => {
    if (isOfPicture(unit)) return [];
    if (LEAD.test(unit.content) && unit.content.length < MAX_BYLINE_LENGTH) {
      const rest = unit.content.replace(LEAD, '');
      return rest === '' ? namesBelow(region, index + 1) : namesIn(rest);
    }
    const beside = [region[index - 1], region[index + 1]].some(
      (other) => other !== undefined && isDate(other),
    );
    return beside && unit.match === null ? namesAlone(unit.content) : [];
  });
  return [...new Set(names)];
}

const MAX_BYLINE_LENGTH = 200;

function isDate({ content }: View): boolean {
  return content.length < 60 && dateIn(content) !== null;
}

/** `Graues Kleid, alles von Muster. Foto: Eva Muster`. */
function isOfPicture({ match }: View): boolean {
  const role = roleSaid(match);
  return role === 'caption' || role === 'credit';
}

/** The names on a line of nothing else. */
function namesAlone(text: string): string[] {
  const names = namesIn(text);
  return names.length === partsOf(text).length ? names : [];
}

/** `von`, `Eva Muster`, `,`, `Jan Beispiel` on lines of their own. */
function namesBelow(region: readonly View[], from: number): string[] {
  const names: string[] = [];
  for (const { content } of region.slice(from)) {
    const found = namesIn(content);
    if (found.length === 0 && !/^(?:,|und|&)$/.test(content)) break;
    names.push(...found);
  }
  return names;
}

/** The names in a byline without its `Von`: what is no name (an office, a date, an agency) is passed over. */
function namesIn(text: string): string[] {
  return partsOf(text).filter((name) => NAME.test(name));
}

function partsOf(text: string): string[] {
  return text
    .replace(/\s+(?:[-–|]|\d{1,2}\.).*$/u, '')
    .replace(OFFICE, '')
    .split(/\s*(?:,| und | & |\/|;)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
