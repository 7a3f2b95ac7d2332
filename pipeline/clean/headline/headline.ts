import { folded, wordsOf } from '../../text/words.ts';
import type { Label } from '../labels/model/decode.ts';
import type { PageView } from '../page-view/view.ts';
import { candidatesOn } from './candidates.ts';
import { opensHeadline, splitsKicker } from './kicker.ts';
import { type HeadlineScorer, likeliestLine } from './likeliest-line.ts';

/** Where the headline stands: the unit and, if its kicker stands on the same line, the offset behind it. */
export interface HeadlinePlace {
  index: number;
  /** Offset into the page's text at which the headline proper begins; the unit's start unless a kicker precedes it. */
  start: number;
}

const MAX_HEADLINE_LENGTH = 220;

/**
 * The headline's place: the unit that the source declares as its headline, else the one the model labels so,
 * else the last unit above the article that reads like one. Null on a page that shows none.
 */
export function headlineOf(
  view: PageView,
  labels: readonly Label[],
  scores: readonly number[],
  allowed: readonly (readonly Label[] | null)[],
  scorer: HeadlineScorer | null = null,
): HeadlinePlace | null {
  const first = labels.findIndex((label) => label === 'lead' || label === 'body');
  const end = first === -1 ? labels.length : first;
  const ruled = ruledAt(view, labels, scores, allowed);
  const likely =
    scorer === null || !isFlat(view)
      ? -1
      : likeliestLine(candidatesOn(view, labels, scores, allowed, ruled), scorer);
  const found = likely === -1 ? ruled : likely;
  const index = found === null ? null : headlineAlone(view, lastPrinted(view, found, end), end);
  if (index === null || isAnother(view, index)) return null;
  const unit = view.units[index];
  return unit === undefined
    ? null
    : { index, start: unit.start + splitsKicker(unit.content, view, index) };
}

/** The line that the source, the page's title or the model names as the headline, else the one most like one. */
export function ruledAt(
  view: PageView,
  labels: readonly Label[],
  scores: readonly number[],
  allowed: readonly (readonly Label[] | null)[],
): number | null {
  const first = labels.findIndex((label) => label === 'lead' || label === 'body');
  const end = first === -1 ? labels.length : first;
  return (
    declaredAt(view, end) ??
    confirmedAt(view, end) ??
    labelledAt(labels, end) ??
    likeliest(view, scores, allowed, end)
  );
}

/** Lines of text without anything that tells more. */
function isFlat({ markup, page }: PageView): boolean {
  return !markup && page.declared.headline === null;
}

/** A line that shares fewer of the declared headline's words is another one. */
const RETOLD = 1 / 3;

/**
 * Whether the line at `index` has next to nothing of the headline that the source declares: an intertitle, a tag. An `<h1>`
 * is believed, as sources declare headlines for search engines, too.
 */
function isAnother({ page, units }: PageView, index: number): boolean {
  const unit = units[index];
  const declared = page.declared.headline;
  if (unit === undefined || declared === null || unit.block.tag === 'h1') return false;
  const wanted = new Set(wordsOf(declared).filter((word) => word.length > 3));
  const common = new Set(wordsOf(unit.content).filter((word) => wanted.has(word))).size;
  return common < RETOLD * wanted.size;
}

/** The last line above the text with the same words: `4. Hafen: Rat ordnet neu` in a breadcrumb is no headline yet. */
function lastPrinted({ units }: PageView, index: number, end: number): number {
  const wordsAt = (at: number) =>
    wordsOf((units[at]?.content ?? '').replace(/^\d{1,2}\. /, '')).join(' ');
  const words = wordsAt(index);
  for (let at = end - 1; at > Math.max(index, end - NEAR_TEXT); at--) {
    if (units[at]?.excluded === false && wordsAt(at) === words) return at;
  }
  return index;
}

/**
 * `Premier League Rückschlag im Titelkampf` or `Rückschlag im Titelkampf | Sport` where the page also shows
 * `Rückschlag im Titelkampf`: the headline alone is the better one.
 */
function headlineAlone(view: PageView, index: number, end: number): number {
  const long = view.units[index]?.content ?? '';
  const declared = folded(view.page.declared.headline ?? '');
  if (long === declared) return index;
  const alone = view.units.findIndex(({ content, excluded, block }, at) => {
    if (at >= Math.max(end, index + 2) || excluded || content.length * 3 <= long.length)
      return false;
    // A step of a breadcrumb or a tag ends the headline by chance: `EU-Kenner vertritt die Luftfahrt`.
    if (block.linkDensity > 0.5 || block.tag === 'li') return false;
    return (
      [' | ', ' - ', ' – '].some((bar) => long.startsWith(content + bar)) ||
      long.endsWith(` ${content}`)
    );
  });
  return alone === -1 ? index : alone;
}

function declaredAt(view: PageView, end: number): number | null {
  const title = view.page.declared.headline?.replace(/\s+/g, ' ').trim() ?? '';
  if (title === '') return null;
  const matches = view.units.flatMap((unit, index) => (unit.content === title ? [index] : []));
  const above = matches.filter((index) => index < end);
  const isHeading = (index: number) => /^h\d$/.test(view.units[index]?.block.tag ?? '');
  const shown = above.findLast(isHeading) ?? above.at(-1);
  if (shown !== undefined) return shown;
  // An intertitle with the words of the declared title is no headline where the page has one above its text.
  const hasOwn = view.units
    .slice(0, end)
    .some(({ block, excluded }) => block.tag === 'h1' && !excluded);
  return hasOwn ? null : (matches.find(isHeading) ?? matches[0] ?? null);
}

const MIN_CONFIRMED_LENGTH = 20;
/** Units above the text in which its title and headline are sought. */
const NEAR_TEXT = 100;

/** A line that the page's title above it holds, with more before or behind: `Rathaus: Rat ordnet Hafen neu | Beispiel`. */
function confirmedAt({ units }: PageView, end: number): number | null {
  const from = Math.max(0, end - NEAR_TEXT);
  const above = units.slice(from, end);
  const at = above.findIndex(
    ({ content, excluded }, index) =>
      !excluded &&
      content.length >= MIN_CONFIRMED_LENGTH &&
      above.slice(0, index).some((title) => isTitleAround(title.content, content)),
  );
  return at === -1 ? null : from + at;
}

function isTitleAround(title: string, content: string): boolean {
  const more = title.length - content.length;
  return more > 0 && more < content.length * 1.5 && title.includes(content);
}

function labelledAt(labels: readonly Label[], end: number): number | null {
  const above = labels.lastIndexOf('headline', Math.max(0, end - 1));
  const any = above === -1 ? labels.indexOf('headline') : above;
  return any === -1 ? null : any;
}

function likeliest(
  view: PageView,
  scores: readonly number[],
  allowed: readonly (readonly Label[] | null)[],
  end: number,
): number | null {
  let best: number | null = null;
  for (let index = 0; index < end; index++) {
    const unit = view.units[index];
    if (unit === undefined || !(allowed[index]?.includes('headline') ?? true)) continue;
    if (!opensHeadline(unit.content)) continue;
    if (unit.content.length > MAX_HEADLINE_LENGTH) continue;
    if (best === null || (scores[index] ?? 0) > (scores[best] ?? 0)) best = index;
  }
  return best;
}
