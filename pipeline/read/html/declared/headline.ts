import type { Block } from '../../../../schemas/page.ts';
import { namesKicker } from '../parts.ts';
import { plainText } from '../plain-text.ts';
import { metaText, type Sources, stated } from './sources.ts';

export interface Headline {
  headline: string | null;
  kicker: string | null;
  /** The block that shows it; null where none does. */
  block: Block | null;
}

/** `Kein Frieden in Genf | Wochenblatt`, `Kein Frieden in Genf - wochenblatt.de` */
const OUTLET_AT_END = /^(.{8,}?)\s+[|–—-]\s+[^|–—]{2,40}$/;
/** `Krisentreffen: Kein Frieden in Genf`, `Krisentreffen - Kein Frieden in Genf` */
const KICKER_BEFORE = /^(.{3,60}?)(?:\s*:\s+|\s+[|–—-]\s+)(.{8,})$/;
const MOST_LETTERS = 400;
const IS_NOTHING = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/;
const NOTHINGS = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/**
 * The headline as readers see it: of what the page gives as its title (OpenGraph, JSON-LD, `<title>`), the first that a
 * heading shows word for word, whole, without the outlet's name, or without a kicker; else the first that any block
 * shows; else what JSON-LD says. A kicker is what stood before it, or the line over it in the same heading.
 */
export function headlineOf(sources: Sources): Headline {
  const titles = titlesOf(sources);
  const stems = titles.map((title) => OUTLET_AT_END.exec(title)?.[1] ?? title);
  const read = titles.flatMap(readings);
  const shown = shownTexts(sources, [...titles, ...stems, ...read.map(({ headline }) => headline)]);
  for (const { headline, kicker } of read) {
    const block = shown.get(bare(headline));
    if (block !== undefined && isHeading(block))
      return { headline, kicker: kickerOver(block, sources) ?? kicker, block };
  }
  for (const headline of [...titles, ...stems]) {
    const block = shown.get(bare(headline));
    if (block !== undefined && !isNavigation(block))
      return { headline, kicker: kickerOver(block, sources), block };
  }
  const heading = sources.blocks.find((block) => block.tag === 'h1' && isHeading(block));
  return {
    headline: stated(sources, 'headline') ?? stems[0] ?? null,
    kicker: null,
    block: heading ?? null,
  };
}

function isHeading(block: Block): boolean {
  return /^h[1-4]$/.test(block.tag ?? '') && !isNavigation(block);
}

/** The last step of a breadcrumb among others, which some sites make their `<h1>`. */
function isNavigation({ tag, ancestors, hints }: Block): boolean {
  if (tag === 'li' || ancestors.includes('nav') || ancestors.includes('li')) return true;
  return hints.some((hint) => hint.startsWith('breadcrumb'));
}

function titlesOf(sources: Sources): string[] {
  const { statements, text } = sources;
  const marked = statements.marked.find(({ property }) => property === 'headline');
  const titles: (string | null)[] = [
    metaText(sources, 'og:title'),
    stated(sources, 'headline'),
    marked === undefined ? null : plainText(marked.value ?? text.slice(marked.start, marked.end)),
    metaText(sources, 'twitter:title'),
    stated(sources, 'name'),
    plainText(statements.title),
  ];
  return titles.filter(
    (title): title is string => title !== null && title !== '' && title.length <= MOST_LETTERS,
  );
}

function readings(title: string): { headline: string; kicker: string | null }[] {
  const [, withoutOutlet] = OUTLET_AT_END.exec(title) ?? [];
  const whole = [title, ...(withoutOutlet === undefined ? [] : [withoutOutlet])];
  return [
    ...whole.map((headline) => ({ headline, kicker: null })),
    ...whole.flatMap((each) => {
      const [, kicker, headline] = KICKER_BEFORE.exec(each) ?? [];
      return kicker === undefined || headline === undefined ? [] : [{ headline, kicker }];
    }),
  ];
}

/** The blocks that show one of the headlines, by its bare text; of equals a heading, then the first. */
function shownTexts({ text, blocks }: Sources, headlines: readonly string[]): Map<string, Block> {
  const beginnings = new Set(headlines.map((headline) => bare(headline).charAt(0)));
  const shown = new Map<string, Block>();
  for (const block of blocks) {
    const beginning = text.charAt(block.start);
    if (!beginnings.has(beginning) && !IS_NOTHING.test(beginning)) continue;
    if (block.end - block.start > MOST_LETTERS) continue;
    const key = bare(text.slice(block.start, block.end));
    const before = shown.get(key);
    if (before === undefined || rank(block) < rank(before)) shown.set(key, block);
  }
  return shown;
}

function rank(block: Block): number {
  const { tag, ancestors } = block;
  const inArticle = ancestors.includes('article') || ancestors.includes('main') ? 0 : 1;
  if (!isHeading(block)) return 6;
  return tag === 'h1' ? inArticle : tag === 'h2' ? 2 + inArticle : 4;
}

/** What must be equal in a title and the text that shows it: letters, digits and signs, but no space or soft hyphen. */
function bare(text: string): string {
  return text.replace(NOTHINGS, '');
}

/** The text of the block before, if it is a kicker by its hints or the upper line of the same heading. */
function kickerOver(headline: Block, { text, blocks }: Sources): string | null {
  const before = blocks[blocks.indexOf(headline) - 1];
  if (before === undefined || before.end - before.start > 100) return null;
  if (headline.start - before.end > 2 || !namesKicker(before.hints)) return null;
  const kicker = plainText(text.slice(before.start, before.end));
  // A label (`Ein Artikel aus:`), or author and date in the kicker's place.
  if (/:\p{L}|\d{1,2}\.\s?\d{1,2}\.|^[Vv]on ?\p{Lu}/u.test(kicker)) return null;
  return kicker.replace(/\s*:$/, '');
}
