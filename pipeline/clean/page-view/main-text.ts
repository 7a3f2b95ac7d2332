import type { Block } from '../../../schemas/page.ts';
import { functionWordShare, wordsOf } from '../../text/words.ts';
import { GERMAN_FUNCTION_WORDS } from '../thresholds.ts';
import { kindsOf } from './hint-kinds.ts';
import type { Unit } from './units.ts';

/** A unit seen alone: its text, and whether that is running text. */
export interface PlainUnit {
  unit: Unit;
  content: string;
  /** Ends as a sentence does. */
  stopped: boolean;
  /** Running text: long, stopped, rich in function words. */
  prose: boolean;
  /** Null where the unit is too short for prose: its words were not looked at. */
  words: string[] | null;
}

const PROSE_LENGTH = 120;
/** What a stopped text can end in; looking back from there is cheap, looking for such an end from the start is not. */
const CLOSES = /[.!?…:“”"»«’'‘)\]]/;
const STOP = /[.!?…:][“”"»«’'‘)\]]*$|[“”"»«]$/u;

/** Whether a text ends as a sentence does, its closing marks aside. */
function isStopped(content: string): boolean {
  return CLOSES.test(content.slice(-1)) && STOP.test(content);
}

export function plainUnit(unit: Unit, content: string): PlainUnit {
  const stopped = isStopped(content);
  const long = stopped && content.length >= PROSE_LENGTH && !isFurniture(unit.block);
  const words = long ? wordsOf(content) : null;
  const prose = words !== null && functionWordShare(words) >= GERMAN_FUNCTION_WORDS;
  return { unit, content, stopped, prose, words };
}

/** Elements that hold a page's furniture. */
function isFurniture({ ancestors }: Block): boolean {
  return ancestors.includes('nav') || ancestors.includes('footer');
}

/** Kinds of boxes whose text is somebody else's or another article's, however much of it there is. */
const FOREIGN = new Set([
  'comment',
  'consent',
  'teaser',
  'promotion',
  'share',
  'tags',
  'navigation',
]);
/** Such boxes still count where a page has nothing else: class words mislead at times. */
const FOREIGN_WEIGHT = 0.05;

/** Hints around more than this share of a page's running text name a frame of the whole page; comments may be longer than what they are on. */
const WHOLE_PAGE = 0.6;

/** Hints that name a frame of the whole page: around most of its text, or around its headline (`dialog-off-canvas-main`, `kommentar` of an opinion). */
export function frameHints(
  units: readonly PlainUnit[],
  headline: string | null,
): ReadonlySet<string> {
  const lengths = new Map<string, number>();
  let all = 0;
  for (const { prose, content, unit } of units) {
    if (!prose) continue;
    all += content.length;
    for (const hint of unit.block.hints)
      lengths.set(hint, (lengths.get(hint) ?? 0) + content.length);
  }
  const common = [...lengths].filter(
    ([hint, length]) => length > WHOLE_PAGE * all && !kindsOf(hint).includes('comment'),
  );
  return new Set([...common.map(([hint]) => hint), ...(titleOf(units, headline)?.hints ?? [])]);
}

/** The block of the page's one `<h1>`, or of the one that shows the declared headline. */
function titleOf(units: readonly PlainUnit[], headline: string | null): Block | null {
  const titles = units.filter(({ unit }) => unit.block.tag === 'h1');
  const title = titles.find(({ content }) => content === headline) ?? titles[0];
  const isSure = titles.length === 1 || title?.content === headline;
  return title !== undefined && isSure ? title.unit.block : null;
}

function isForeign({ ancestors, hints }: Block, frame: ReadonlySet<string>): boolean {
  if (ancestors.includes('aside')) return true;
  // Hints stand from the inside out: what is around the declared body of an article is no box in it.
  const body = hints.indexOf('itemprop=articlebody');
  return hints.some(
    (hint, at) =>
      (body === -1 || at < body) &&
      !frame.has(hint) &&
      kindsOf(hint).some((kind) => FOREIGN.has(kind)),
  );
}

/** Less running text than this, in characters, is a notice beside an article of very short paragraphs. */
const LITTLE_TEXT = 500;
const MIN_SENTENCE_LENGTH = 40;
/** A paragraph with none beside it at the same place is a teaser more often than not. */
const ALONE_WEIGHT = 0.4;
const IN_ARTICLE_WEIGHT = 1.3;
/** What JSON-LD declares as the article's text. */
const DECLARED_WEIGHT = 4;

/** A place of a page: a block that stands there, and its share of the page's running text. */
export interface MainPlace {
  block: Block;
  length: number;
  share: number;
}

/**
 * The place where a page in markup keeps most running text, each text counted once; null without any.
 * `declared` is the article's text as the source gives it elsewhere.
 */
export function mainPlaceOf(
  units: readonly PlainUnit[],
  declared: string | null,
  frame: ReadonlySet<string>,
): MainPlace | null {
  const isProse = ({ prose }: PlainUnit) => prose;
  const long = largestPlace(units, isProse, declared, frame);
  if (long !== null && long.length >= LITTLE_TEXT) return long;
  const isOwn = (each: PlainUnit) => isSentence(each) && !isFurniture(each.unit.block);
  return largestPlace(units, isOwn, declared, frame);
}

function isSentence({ stopped, content, unit }: PlainUnit): boolean {
  return stopped && content.length >= MIN_SENTENCE_LENGTH && unit.block.linkDensity < 0.5;
}

function largestPlace(
  units: readonly PlainUnit[],
  counts: (unit: PlainUnit) => boolean,
  declared: string | null,
  frame: ReadonlySet<string>,
): MainPlace | null {
  const places = new Map<string, { block: Block; length: number }>();
  const seen = new Set<string>();
  units.forEach((each, index) => {
    const { content, unit } = each;
    if (!counts(each) || unit.block.tag === null || seen.has(content)) return;
    seen.add(content);
    const place = unit.place;
    const weight =
      weightOf(units, index, frame) * (declared?.includes(content) ? DECLARED_WEIGHT : 1);
    const length = (places.get(place)?.length ?? 0) + weight * content.length;
    places.set(place, { block: unit.block, length });
  });
  const largest = [...places.values()].sort((a, b) => b.length - a.length)[0];
  if (largest === undefined) return null;
  const all = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  return { ...largest, share: largest.length / all };
}

function weightOf(units: readonly PlainUnit[], index: number, frame: ReadonlySet<string>): number {
  const unit = units[index]?.unit;
  if (unit === undefined) return 0;
  const { block, box } = unit;
  if (isForeign(block, frame)) return FOREIGN_WEIGHT;
  const isBeside = (other: PlainUnit | undefined) =>
    other !== undefined && isSentence(other) && other.unit.box === box;
  const weight = block.hints.includes('in-article') ? IN_ARTICLE_WEIGHT : 1;
  return isBeside(units[index - 1]) || isBeside(units[index + 1]) ? weight : weight * ALONE_WEIGHT;
}

/** How many units above and below a page's running text may belong to its article. */
const ABOVE = 60;
const BELOW = 30;

/**
 * Which units are no part of the article whatever they say: those in menus and, in markup, far from all running text and
 * outside the element that holds most of it.
 */
export function excludedUnits(
  units: readonly PlainUnit[],
  main: Block | null,
  frame: ReadonlySet<string>,
): boolean[] {
  const parents = main?.ancestors.join(' ') ?? null;
  const isText = ({ prose, stopped, unit }: PlainUnit) =>
    (prose && !isForeign(unit.block, frame)) || (stopped && unit.box === parents);
  const from = units.findIndex(isText) - ABOVE;
  const to = units.findLastIndex(isText) + BELOW;
  const isFar = (index: number) => index < from || index > to;
  return units.map(
    ({ unit }, index) =>
      isFurniture(unit.block) || (main !== null && isFar(index) && !isWithin(unit.block, main)),
  );
}

/** Whether a block stands in the element that the page keeps its text in, as the points of a long list below it do. */
function isWithin({ ancestors, hints }: Block, main: Block): boolean {
  return (
    ancestors.length >= main.ancestors.length &&
    main.ancestors.every((element, at) => element === ancestors[at]) &&
    main.hints.every((hint) => hints.includes(hint))
  );
}
