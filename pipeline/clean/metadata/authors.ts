import { dateIn } from '../../text/dates.ts';
import type { HeadlinePlace } from '../headline/headline.ts';
import type { PageView, View } from '../page-view/view.ts';
import { roleSaid } from '../rules/rule.ts';
import type { Segment } from '../segments/segments.ts';
import { titleRegion } from './title-region.ts';

/** What stands before the names of a byline. */
const LEAD =
  /^(?:[Vv]on|VON|[Bb]y|(?:Ein(?:e)? )?(?:Kommentar|Gastbeitrag|Gastkommentar|Gastbeitrag|Analyse|Interview|Kolumne|Essay|Reportage|Bericht|Kritik|Glosse|Porträt|Rezension|Leitartikel|Beitrag|Artikel|Text|Meinung|Fragen|Protokoll|Aufgezeichnet|Geschrieben|Verfasst|Erstellt|Veröffentlicht)\b.{0,40}?\b[Vv]on|Aus .{2,30} berichtet|Text(?: und Fotos?)?|Autor(?:in|en)?|Interview|Redaktion)(?: ?:\s*|\s+|(?=\p{Lu}\p{Ll})|$)/u;
/** Particles stand between names only in these: `Rückkehr der Bagger` is none. */
const NAME =
  /^(?:(?:Dr|Prof)\. ?)*\p{Lu}[\p{L}.'’-]+(?: (?:von|van|de|zu|al|di|el|del|da|dos|ten|ter|le|la|v\.|von der|von dem|van der|van den|von und zu))?(?: \p{Lu}[\p{L}.'’-]+){1,3}$/u;
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
  const places = titleRegion(view, segments, headline);
  const region = places.map(({ unit }) => unit);
  const title = headline === null ? undefined : view.units[headline.index];
  const names = region.flatMap((unit, index) => {
    if (unit === title) return [];
    if (
      DATED.test(unit.content) &&
      unit.content.length < MAX_BYLINE_LENGTH &&
      !LEAD.test(unit.content)
    )
      return namesIn(unit.content.replace(DATED, ''));
    if (isOfPicture(unit)) return [];
    if (LEAD.test(unit.content) && unit.content.length < MAX_BYLINE_LENGTH) {
      const rest = unit.content.replace(LEAD, '');
      return rest === '' ? namesBelow(region, index + 1) : namesIn(inUsualCase(rest));
    }
    // Below a short text stand menus: "Impressum Datenschutz".
    if (places[index]?.behind === true && unit.block.linkDensity > 0.5) return [];
    const beside = [region[index - 1], region[index + 1]].some(
      (other) => other !== undefined && isDate(other),
    );
    return beside && unit.match === null ? namesAlone(unit.content) : [];
  });
  return [...new Set(names)];
}

const MAX_BYLINE_LENGTH = 200;
/** `Eva Muster / 07.11.2023 / 09:30 / Foto: Beispiel /`, `Politik · Eva Muster, 7. November 2023`: a name beside the date. */
const DATED = /\s*[,/|·•–-]\s*(?:\p{L}+,? )?\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{Ll}+)\s?\d{2,4}.*$/u;

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

/** `LENA VOGT` behind `VON` → `Lena Vogt` */
function inUsualCase(names: string): string {
  if (names !== names.toUpperCase()) return names;
  return names.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLowerCase());
}

function partsOf(text: string): string[] {
  return text
    .replace(/(?:\s+[-–|]|\s*(?<!\d)\d{1,2}\.).*$/u, '')
    .replace(OFFICE, '')
    .split(/\s*(?:,| und | & |\/|;|[·•|])\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
